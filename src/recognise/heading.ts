import type { Unit } from '../core';
import type { Grid } from './grid';
import type { CompiledForm, Vocabulary } from './vocabulary';
import { findOrganisation, findUnit, findYear, isNote, isNumeric, isTitleLike, readYearLine } from './words';

/** Something the heading says, and where. */
export interface Printed {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** The lines above a header: title, code, organisation, year and unit, in whatever cells they stand. */
export interface Heading {
  /** First row that says any of them; the header's own first row where none does. */
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly title?: Printed & { readonly forms: readonly CompiledForm[]; readonly exact: boolean };
  /** A line that looks like the title of a table no form knows. */
  readonly foreignTitle?: Printed;
  readonly code?: Printed & { readonly forms: readonly CompiledForm[] };
  readonly unit?: Unit;
  readonly year?: number;
  readonly organisation?: string;
}

/** Columns and rows the heading of one header may stand in. */
export interface HeadingZone {
  readonly firstRow: number;
  /** Another table stands above: its figures and notes end the heading. */
  readonly underTable: boolean;
  readonly headerTop: number;
  readonly left: number;
  readonly right: number;
  readonly headerLeft: number;
  readonly headerRight: number;
}

const MOST_BLANK_ROWS = 4;
const MOST_STRANGE_ROWS = 3;
const LONGEST_LINE = 80;

type Draft = { -readonly [K in keyof Heading]: Heading[K] };

/** Reads upwards from the header until the lines stop being a heading. */
export function readHeading(grid: Grid, vocabulary: Vocabulary, zone: HeadingZone): Heading {
  const draft: Draft = { top: zone.headerTop, left: zone.headerLeft, right: zone.headerRight };
  let blank = 0;
  let strange = 0;
  for (let row = zone.headerTop - 1; row >= zone.firstRow; row--) {
    const cells = textCells(grid, row, zone);
    if (cells?.length === 0) {
      blank++;
      if (blank > MOST_BLANK_ROWS) break;
      continue;
    }
    blank = 0;
    const outcome = cells === undefined ? (zone.underTable ? 'end' : 'strange') : readLine(grid, vocabulary, draft, cells);
    if (outcome === 'end') break;
    if (outcome === 'strange' || cells === undefined) {
      strange++;
      if (strange > MOST_STRANGE_ROWS) break;
      continue;
    }
    draft.top = row;
    draft.left = Math.min(draft.left, ...cells.map(({ column }) => column));
    draft.right = Math.max(draft.right, ...cells.map(({ column }) => column));
  }
  return draft;
}

/** Undefined where the line may belong to the body of a table above: it holds figures, a note or a long text. */
function textCells(grid: Grid, row: number, zone: HeadingZone): Printed[] | undefined {
  const cells: Printed[] = [];
  for (let column = zone.left; column <= zone.right; column++) {
    const text = grid.text(row, column);
    if (text === '') {
      if (grid.isFigure(row, column)) return undefined;
      continue;
    }
    const figure = isNumeric(text) && readYearLine(text) === undefined;
    if (figure || isNote(text) || text.length > LONGEST_LINE) return undefined;
    cells.push({ text, row, column });
  }
  return cells;
}

function readLine(grid: Grid, vocabulary: Vocabulary, draft: Draft, cells: readonly Printed[]): 'heading' | 'strange' | 'end' {
  const found = cells.map((cell) => ({
    cell,
    title: vocabulary.findTitle(cell.text),
    code: vocabulary.findCode(cell.text),
    unit: findUnit(cell.text),
    organisation: findOrganisation(cell.text),
    year: readYearLine(cell.text) ?? findYear(cell.text),
  }));
  const settled = draft.title !== undefined || draft.foreignTitle !== undefined;
  const titled = found.find(({ title }) => title?.exact) ?? found.find(({ title }) => title);
  const stranger = found.find(({ cell, code, title }) => !title && !code && isTitleLike(cell.text));
  // The nearest title is the table's own; the next one up belongs to something else.
  if (settled && (titled ?? stranger)) return 'end';

  const said = found.some(({ title, code, unit, organisation, cell }) => title ?? code ?? unit ?? organisation ?? readYearLine(cell.text));
  if (titled?.title) draft.title = { ...titled.cell, text: grid.printed(titled.cell.row, titled.cell.column), ...titled.title };
  else if (stranger) draft.foreignTitle = stranger.cell;
  for (const { cell, code, unit, organisation, year } of found) {
    if (code && code.forms.length > 0) draft.code ??= { ...cell, forms: code.forms };
    if (unit) draft.unit ??= unit.unit;
    if (organisation) draft.organisation ??= organisation.name === '' ? nextText(cell, cells) : printedName(grid, cell, organisation.name);
    const dated = said || stranger !== undefined;
    if (year !== undefined && dated) draft.year ??= year;
  }
  return said || stranger ? 'heading' : 'strange';
}

/** 部门名称： in one cell and the name in the next. */
function nextText(label: Printed, cells: readonly Printed[]): string {
  const next = cells.find(({ column }) => column > label.column);
  const isOther = next === undefined || findUnit(next.text) !== undefined || readYearLine(next.text) !== undefined;
  return isOther ? '' : next.text;
}

/** The name as printed, not as normalised: brackets keep their width. */
function printedName(grid: Grid, cell: Printed, name: string): string {
  const printed = grid.printed(cell.row, cell.column);
  const start = printed.length - cell.text.length + cell.text.indexOf(name);
  return printed.length === cell.text.length ? printed.slice(start, start + name.length) : name;
}
