import { amount } from '../../core';
import type { Block, PublicDocument } from '../document';

/**
 * What a page and the worker that lays the document out say to each other. Plain data: an amount has methods, which do not pass
 * between threads, so figures of charts travel as text.
 */
export interface Laying {
  readonly document: unknown;
}

export type Laid = { readonly kind: 'done'; readonly bytes: Uint8Array } | { readonly kind: 'failed'; readonly message: string };

export function packed(document: PublicDocument): Laying {
  return { document: withBlocks(document, (block) => (block.kind === 'chart' ? { ...block, chart: { ...block.chart, points: block.chart.points.map((point) => ({ ...point, value: point.value.toString() })) } } : block)) };
}

export function unpacked({ document }: Laying): PublicDocument {
  return withBlocks(document as PublicDocument, (block) => (block.kind === 'chart' ? { ...block, chart: { ...block.chart, points: block.chart.points.map((point) => ({ ...point, value: amount(String(point.value)) })) } } : block)) as PublicDocument;
}

function withBlocks(document: PublicDocument, change: (block: Block) => unknown): unknown {
  return { ...document, parts: document.parts.map((part) => ({ ...part, blocks: part.blocks.map(change) })) };
}
