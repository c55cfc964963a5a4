import type { Published } from '../../publish';
import type { Failure } from '../failure';

export type PublishingStatus =
  | { readonly kind: 'idle' }
  /** Reading the workbook and putting the document together. */
  | { readonly kind: 'reading' | 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready' }
  /** Laying out the pages, which tells nothing of how far it is. */
  | { readonly kind: 'laying' }
  | { readonly kind: 'stale'; readonly sheet: string }
  | { readonly kind: 'error'; readonly failure: Failure };

/** Where a document went: a file of its own at `place`, or to the browser, which puts it where it puts downloads. */
export type SavedAs = { readonly kind: 'file'; readonly place: string } | { readonly kind: 'download'; readonly name: string };

/** 生成公开文档: what it will hold and still wants, before it is made. */
export interface PublishingState {
  readonly status: PublishingStatus;
  readonly published: Published | undefined;
  /** 第一部分, as it is typed. */
  readonly overview: string;
  /** The document made last, from what is shown now. */
  readonly saved: SavedAs | undefined;
}

export const FIRST_PUBLISHING: PublishingState = { status: { kind: 'idle' }, published: undefined, overview: '', saved: undefined };
