import type { CellRef } from '../core';
import type { Chart } from './charts/types';
import type { PrintedTable } from './printed/printed-table';

/** The document a unit publishes, before anything is known of paper: parts in order, each a list of blocks. */
export interface PublicDocument {
  /** Set id of the main tables. */
  readonly kind: string;
  /** As printed on the cover; 【待填写…】 where no table names it. */
  readonly organisation: string;
  readonly year?: number;
  /** Second line of the cover: 2023年度单位决算公开. */
  readonly title: string;
  readonly parts: readonly DocumentPart[];
  /** What a person still has to write, in the order of the document. */
  readonly pending: readonly Wanted[];
  /** Comparisons with last year that are left out for want of its workbook. */
  readonly withoutPrevious: number;
}

export interface DocumentPart {
  /** 第一部分 概况. */
  readonly title: string;
  /** Tables of other sets that go with the document. */
  readonly attached: boolean;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | { readonly kind: 'table'; readonly table: PrintedTable } | { readonly kind: 'chart'; readonly chart: Chart };

export interface Heading {
  readonly kind: 'heading';
  /** 2 一、 3 （一） 4 1、; a part is 1. */
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Figures of the text and the cells they come from. */
  readonly figures: readonly TracedFigure[];
}

/** `text.slice(from, to)` of its paragraph. */
export interface TracedFigure {
  readonly from: number;
  readonly to: number;
  readonly cell: CellRef;
}

/** Something only a person can say; where it belongs the document reads 【待填写…】. */
export interface Wanted {
  /** Title of the part or section. */
  readonly section: string;
  readonly ask: string;
}

export function paragraph(text: string, figures: readonly TracedFigure[] = []): Paragraph {
  return { kind: 'paragraph', text, figures };
}

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

/** Laying out long forms takes minutes. */
const MOST_LAID_OUT = 3;

/** Whether the page numbers of the contents are left to Word, which asks to fill them in when the document is opened: it has many attachments. */
export function leavesPageNumbers({ parts }: PublicDocument): boolean {
  return parts.filter(({ attached }) => attached).flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table').length > MOST_LAID_OUT;
}
