import { check, type Report } from '../../src/check';
import { type Cause, type Correction, readFigure, tableName, valueAt, type WorkbookSnapshot, ZERO } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { type Damage, damagesOf } from './damage';

/** How the check took the mistakes of one kind. */
export interface StructuralScore {
  tried: number;
  seen: number;
  oneCause: number;
  /** The first cause is of the right table, and names the code, the columns or the factor. */
  right: number;
  /** Says which tables or rows, but not which of them is wrong. */
  undetermined: number;
  wrong: number;
  readonly missed: string[];
}

/** Every `step`-th structural mistake of each kind. */
export function structuralMistakes(workbook: WorkbookSnapshot, step = 1, kinds?: RegExp): ReadonlyMap<string, StructuralScore> {
  const known = new Set(check(workbook, FORM_SETS).causes.map(said));
  const scores = new Map<string, StructuralScore>();
  const counts = new Map<string, number>();
  for (const damage of damagesOf(workbook)) {
    if (kinds && !kinds.test(damage.kind)) continue;
    const count = counts.get(damage.kind) ?? 0;
    counts.set(damage.kind, count + 1);
    const score = scores.get(damage.kind) ?? { tried: 0, seen: 0, oneCause: 0, right: 0, undetermined: 0, wrong: 0, missed: [] };
    scores.set(damage.kind, score);
    if (count % step === 0) tally(score, damage, workbook, known);
  }
  return scores;
}

function said({ kind, message }: Cause): string {
  return kind + message.zh;
}

function tally(score: StructuralScore, damage: Damage, workbook: WorkbookSnapshot, known: ReadonlySet<string>): void {
  const report = check(damage.workbook, FORM_SETS);
  const causes = report.causes.filter((cause) => !cause.rounding && cause.severity !== 'hint' && !known.has(said(cause)));
  const [first] = causes;
  score.tried += 1;
  score.wrong += causes.flatMap(({ corrections }) => corrections).filter((each) => !isTrue(each, workbook, damage)).length;
  if (first) score.seen += 1;
  if (causes.length === 1) score.oneCause += 1;
  const right = first !== undefined && isRight(first, damage, report);
  if (right && first.determined) score.right += 1;
  else if (right) score.undetermined += 1;
  else score.missed.push(`${damage.what}: ${String(causes.length)} causes; ${first ? `${first.kind} ${first.message.zh}` : 'none'}`);
}

/** The figure that stood there before; where rows moved, none is. */
function isTrue({ cell, next }: Correction, workbook: WorkbookSnapshot, damage: Damage): boolean {
  const [before, now] = [workbook, damage.workbook].map(({ sheets }) => sheets.find(({ name }) => name === cell.sheet));
  return before?.values.length === now?.values.length && before !== undefined && readFigure(valueAt(before, cell.row, cell.column)).value.eq(next ?? ZERO);
}

/** Two versions in one set: the tables of the other version on one side. Else the table, with what is wrong in it. */
function isRight(cause: Cause, { names, tables }: Damage, report: Report): boolean {
  const named = names.every((name) => cause.message.zh.includes(name));
  if (cause.kind === 'set') return tables.every((short) => cause.message.zh.includes(short));
  if (!cause.determined && cause.kind !== 'finding') return named && tables.some((short) => cause.message.zh.includes(tableName(short)) || cause.message.zh.includes(`${short}、`));
  return cause.kind !== 'finding' && named && tables.some((short) => tablesOf(cause, report).includes(short));
}

function tablesOf({ table, cells }: Cause, { tables }: Report): readonly string[] {
  const own = tables.filter(({ id, sheet }) => id === table || (tables.filter((each) => each.sheet === sheet).length === 1 && cells.some((cell) => cell.sheet === sheet)));
  return own.map(({ form }) => form.short);
}
