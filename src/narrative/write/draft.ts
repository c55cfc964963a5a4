import type { CellRef } from '../../core';

/** A figure of a written text and where it comes from. */
export interface DraftFigure {
  /** `text.slice(from, to)` of its paragraph: the digits, without the unit. */
  readonly from: number;
  readonly to: number;
  /** The cell to go to first: of a share the part, of a change this year's figure. */
  readonly cell: CellRef;
  /** Every cell of this year's workbook it is worked out from, `cell` first. */
  readonly cells: readonly CellRef[];
  /** Cells of last year's workbook, where it is compared with one. */
  readonly previous: readonly CellRef[];
}

/** Words or a figure of a written text that a person gave, because no table holds them. */
export interface GivenWords {
  readonly from: number;
  readonly to: number;
  /** What it was asked for as: 公务接待费, 接待批次. */
  readonly key: string;
}

export interface DraftParagraph {
  readonly text: string;
  /** In the order of the text. */
  readonly figures: readonly DraftFigure[];
  readonly given: readonly GivenWords[];
}

/** A heading and what stands under it, down to the next heading of any level. */
export interface DraftSection {
  /** The heading without its number: 收入决算情况说明. */
  readonly key: string;
  /** As printed: 二、收入决算情况说明. */
  readonly title: string;
  /** 1 一、 2 （一） 3 1、 */
  readonly level: 1 | 2 | 3;
  readonly paragraphs: readonly DraftParagraph[];
}

/** reason: why a figure changed; figure, words: what no table holds; previous: a comparison left out for want of last year's table; table: a figure whose table is missing or cannot be read. */
export type PendingKind = 'reason' | 'figure' | 'words' | 'previous' | 'table';

/** Something the text still wants; where it stands the text says 【待填写…】, or the comparison is left out. */
export interface Pending {
  readonly kind: PendingKind;
  /** What it is answered under. */
  readonly key: string;
  /** Title of its section. */
  readonly section: string;
  /** What is wanted, in words: 收入总计增加543.16万元，增长18.44%的原因. */
  readonly ask: string;
}

/** The 情况说明 of one unit, written from its tables. */
export interface Draft {
  /** Set id. */
  readonly kind: string;
  /** 第三部分 情况说明. */
  readonly title: string;
  readonly sections: readonly DraftSection[];
  readonly pending: readonly Pending[];
}

/** The whole text: title, headings and paragraphs, a blank line between them. */
export function textOf({ title, sections }: Draft): string {
  return [title, ...sections.flatMap((section) => [section.title, ...section.paragraphs.map(({ text }) => text)])].join('\n\n') + '\n';
}
