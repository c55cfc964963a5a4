import { type Confidence, type Reason, toA1 } from '../core';
import type { ColumnMatch } from './columns';
import type { Heading } from './heading';
import type { RowReading } from './reading';
import type { CompiledForm } from './vocabulary';

/**
 * How sure we are that a region is a form, 0–100. Columns and rows say up to 70, so that a table without title and code
 * is known by its labels alone where no other form resembles it; title and code say the rest, and the title or code of
 * another form speaks against it.
 */
const COLUMNS = 42;
const ROWS = 28;
const EXACT_TITLE = 20;
const TITLE_INSIDE = 16;
const CODE = 10;
const OTHER_TITLE = -30;
const FOREIGN_TITLE = -30;
/** A heading such as 第二部分 2023年部门决算表 over a table that prints our code. */
const FOREIGN_TITLE_BESIDE_CODE = -10;
const OTHER_CODE = -20;

/** From here a region is taken for the form, if no other form comes near. */
export const ACCEPTED = 60;
/** What the best form must be ahead of the next. */
export const MARGIN = 10;
/** From here down to nothing: not one of our tables. Between the two the user is asked. */
export const ASKED = 40;

/** `exact` is the sum before it is rounded and capped: what tells editions of one form apart. */
export function score(match: ColumnMatch, rows: RowReading | undefined, heading: Heading): Confidence & { readonly exact: number } {
  const exact = pointsOf(match.form, match.fit, rows?.fit ?? 1, heading);
  return { score: rounded(exact), exact, reasons: reasons(match, rows, heading) };
}

/** The most a form can score whose columns fit that well: with every row of it. */
export function mostPoints(form: CompiledForm, fit: number, heading: Heading): number {
  return rounded(pointsOf(form, fit, 1, heading));
}

function pointsOf(form: CompiledForm, fit: number, rowsFit: number, heading: Heading): number {
  return layoutPoints(fit, rowsFit) + titlePoints(form, heading) + codePoints(form, fit, heading);
}

/** What columns and rows say by themselves. Rows keyed by code fit every form with codes, so they count only as far as the columns do. */
export function layoutPoints(fit: number, rowsFit: number): number {
  return COLUMNS * fit + ROWS * rowsFit * fit;
}

function rounded(points: number): number {
  return Math.max(0, Math.min(100, Math.round(points)));
}

function titlePoints(form: CompiledForm, { title, foreignTitle, code }: Heading): number {
  if (title) {
    if (!title.forms.includes(form)) return OTHER_TITLE;
    return title.exact ? EXACT_TITLE : TITLE_INSIDE;
  }
  if (!foreignTitle) return 0;
  return code?.forms.includes(form) ? FOREIGN_TITLE_BESIDE_CODE : FOREIGN_TITLE;
}

/** From here a full title over these columns outweighs the code of another form: provinces number the same tables differently. */
const SURE_FIT = 0.8;

function codePoints(form: CompiledForm, fit: number, { code, title }: Heading): number {
  if (!code) return 0;
  if (code.forms.includes(form)) return CODE;
  const titled = title?.exact === true && title.forms.includes(form) && fit >= SURE_FIT;
  return titled ? 0 : OTHER_CODE;
}

function reasons(match: ColumnMatch, rows: RowReading | undefined, { title, code }: Heading): Reason[] {
  const found: Reason[] = [];
  if (title?.forms.includes(match.form)) found.push({ kind: 'title', text: title.text, cell: toA1(title.row, title.column) });
  if (code?.forms.includes(match.form)) found.push({ kind: 'code', text: code.text, cell: toA1(code.row, code.column) });
  found.push({ kind: 'columns', found: match.matched.length, expected: match.expected });
  if (rows) found.push({ kind: 'rows', found: rows.found, expected: rows.expected });
  return found;
}
