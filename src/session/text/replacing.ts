import { type CellRef, type Finding, type PlannedWrite, type Rewording, toQualified, type WorkbookSnapshot, valueAt, formulaAt } from '../../core';
import { HostError } from '../../hosts/port';

/** What the ticked findings offer. */
export function rewordingsOf(findings: readonly Finding[], ticked: ReadonlySet<string>): readonly Rewording[] {
  return findings.flatMap(({ key, rewording }) => (rewording && ticked.has(key) ? [rewording] : []));
}

/** Those for the sheets, by cell, and those for the document of this name, by paragraph. */
export function sorted(rewordings: readonly Rewording[], document: string | undefined) {
  const cells = new Map<string, { readonly cell: CellRef; readonly rewordings: Rewording[] }>();
  const lines = new Map<number, Rewording[]>();
  for (const rewording of rewordings) {
    const where = rewording.place.in;
    if ('sheet' in where) {
      const known = cells.get(toQualified(where)) ?? { cell: where, rewordings: [] };
      known.rewordings.push(rewording);
      cells.set(toQualified(where), known);
    } else if (where.document === document) {
      lines.set(where.paragraph, [...(lines.get(where.paragraph) ?? []), rewording]);
    }
  }
  return { cells: [...cells.values()], lines };
}

/** The text with the words replaced; of two that overlap the first. Undefined where other words stand there by now. */
export function replaced(text: string, rewordings: readonly Rewording[]): string | undefined {
  let next = '';
  let at = 0;
  for (const { place, text: words } of [...rewordings].sort((a, b) => a.place.start - b.place.start)) {
    if (text.slice(place.start, place.end) !== place.words) return undefined;
    if (place.start < at) continue;
    next += text.slice(at, place.start) + words;
    at = place.end;
  }
  return next + text.slice(at);
}

/** One write a cell. Throws HostError `changed` where a cell no longer holds the words that were checked, or a formula gives them. */
export function writesFor(cells: ReturnType<typeof sorted>['cells'], { sheets }: WorkbookSnapshot): readonly PlannedWrite[] {
  return cells.map(({ cell, rewordings }) => {
    const sheet = sheets.find(({ name }) => name === cell.sheet);
    const old = sheet && { value: valueAt(sheet, cell.row, cell.column), formula: formulaAt(sheet, cell.row, cell.column) };
    const value = typeof old?.value === 'string' && old.formula === null ? replaced(old.value, rewordings) : undefined;
    if (!old || value === undefined) throw new HostError('changed', '这个单元格的文字与核对时不同，或是公式的结果，什么都没有写入。请重新核对后再替换。', [cell]);
    return { cell, old, next: { value, formula: null }, reason: { zh: '按核对结果替换', en: 'Replaced as checked' } };
  });
}

/** The document with words of its paragraphs replaced; the ends of its lines stay as they are. A paragraph is known by the line it begins in. */
export function replacedIn(text: string, lines: ReturnType<typeof sorted>['lines']): string | undefined {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ 0: end, index }) => index + end.length)];
  const inText = [...lines].flatMap(([paragraph, rewordings]) => {
    const from = starts[paragraph - 1] ?? text.length;
    return rewordings.map((rewording) => ({ ...rewording, place: { ...rewording.place, start: from + rewording.place.start, end: from + rewording.place.end } }));
  });
  return replaced(text, inText);
}
