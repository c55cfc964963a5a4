import { type CellRef, cellOf, type Finding, isPassage, type Passage, placesOf } from '../../core';
import type { TextLine, TextReport } from '../../check/report';
import { linesOf } from '../../narrative';
import type { Matter } from '../../report/entries';
import type { GivenText } from './given';

/** A matter with words in a text; numbered from 1 in the order of the texts. */
export interface MarkedMatter {
  readonly number: number;
  readonly matter: Matter;
  /** What is said of the words: the matter's own finding, or one folded under it. */
  readonly finding: Finding;
}

/** Words of a line that findings are about, `end` excluded. Words of two findings that overlap are one mark. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly matters: readonly MarkedMatter[];
}

export interface MarkedLine {
  readonly line: TextLine;
  /** From left to right. */
  readonly marks: readonly TextMark[];
}

export interface MarkedText {
  readonly report: TextReport;
  readonly lines: readonly MarkedLine[];
  readonly matters: readonly MarkedMatter[];
}

interface Found {
  readonly matter: Matter;
  readonly finding: Finding;
  readonly passage: Passage;
}

interface Spot extends Omit<Found, 'passage'> {
  readonly start: number;
  readonly end: number;
}

/** The texts of a report with the words that findings are about. */
export function markedTexts(texts: readonly TextReport[], matters: readonly Matter[]): readonly MarkedText[] {
  const byText = groupedByText(matters);
  const numbers = new Map<string, number>();
  return texts.map((report) => {
    const own = new Map<string, MarkedMatter>();
    const number = ({ matter, finding }: Spot): MarkedMatter => {
      const known = numbers.get(matter.key) ?? numbers.size + 1;
      numbers.set(matter.key, known);
      const marked = { number: known, matter, finding };
      if (!own.has(matter.key)) own.set(matter.key, marked);
      return marked;
    };
    const lines = report.lines.map((line) => ({ line, marks: marksIn(spotsIn(line, byText.get(textKey(line.in)) ?? []), number) }));
    return { report, lines, matters: [...own.values()] };
  });
}

/** A text that was not compared with anything, shown as it stands. */
export function unmarkedText({ name, text }: GivenText): MarkedText {
  const lines = linesOf(text).map((line, index): TextLine => ({ text: line, in: { document: name, paragraph: index + 1 }, offset: 0 }));
  return { report: { name, unit: '', lines, sentences: 0, unread: [], given: [] }, lines: lines.map((line) => ({ line, marks: [] })), matters: [] };
}

function groupedByText(matters: readonly Matter[]): ReadonlyMap<string, readonly Found[]> {
  const byText = new Map<string, Found[]>();
  for (const matter of matters) {
    for (const finding of new Set([matter.finding, ...matter.folded])) {
      for (const passage of finding.passages ?? []) {
        const key = textKey(passage.in);
        byText.set(key, [...(byText.get(key) ?? []), { matter, finding, passage }]);
      }
    }
  }
  return byText;
}

function textKey(where: Passage['in']): string {
  return 'sheet' in where ? JSON.stringify([where.sheet, where.row, where.column]) : JSON.stringify([where.document, where.page ?? 0, where.paragraph]);
}

function spotsIn({ text, offset }: TextLine, found: readonly Found[]): readonly Spot[] {
  return found
    .map(({ passage, ...rest }) => ({ ...rest, start: Math.max(passage.start - offset, 0), end: Math.min(passage.end - offset, text.length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function marksIn(spots: readonly Spot[], number: (spot: Spot) => MarkedMatter): readonly TextMark[] {
  const marks: { start: number; end: number; matters: MarkedMatter[] }[] = [];
  for (const spot of spots) {
    const last = marks.at(-1);
    const marked = number(spot);
    if (last && spot.start < last.end) {
      last.end = Math.max(last.end, spot.end);
      if (!last.matters.some((other) => other.number === marked.number)) last.matters.push(marked);
    } else {
      marks.push({ start: spot.start, end: spot.end, matters: [marked] });
    }
  }
  return marks;
}

/** The cell of a table that a finding holds its words against; else the cell the words stand in; undefined for a text that contradicts itself. */
export function contradictedCell(finding: Finding): CellRef | undefined {
  const places = [...placesOf(finding), ...(finding.arithmetic?.operands.map(({ place }) => place) ?? [])];
  const plain = places.find((place) => !isPassage(place));
  const first = plain ?? places[0];
  return first && cellOf(first);
}
