import { normalize, rowsOf, type WorkbookSnapshot } from '../core';
import { judgingSteps, type JudgedNarrative, readingSteps, speaksOfTables, type TextDocument, textOfSheet } from '../narrative';
import type { Opened, Unit } from '../reading';
import { catalogueOf } from '../relations';

/** The texts of a workbook and those given beside it, each held against the tables of its unit, in steps none of which is long. */
export function* narrativeSteps({ workbook, sets, tables, units }: Opened, given: readonly TextDocument[]): Generator<undefined, readonly JudgedNarrative[]> {
  const { schemas } = catalogueOf(sets);
  const judged: JudgedNarrative[] = [];
  for (const document of [...textsOf(workbook, tables), ...given]) {
    const unit = unitOf(document, units);
    const narrative = unit && (yield* readingSteps(document, unit));
    if (narrative && speaksOfTables(narrative)) judged.push(yield* judgingSteps(narrative, schemas));
  }
  return judged;
}

function textsOf({ sheets }: WorkbookSnapshot, tables: Opened['tables']): readonly TextDocument[] {
  const inTable = rowsOf(tables.map(({ table }) => table));
  return sheets.flatMap((sheet) => textOfSheet(sheet, (row) => inTable(sheet.name, row)) ?? []);
}

/** The only unit, or the one the text names most often; undefined where nobody can say whose text it is. */
function unitOf({ paragraphs }: TextDocument, units: readonly Unit[]): Unit | undefined {
  const [only, ...others] = units;
  if (others.length === 0) return only;
  const named = units
    .map((unit) => ({ unit, times: unit.organisation === '' ? 0 : paragraphs.filter(({ words }) => words.includes(normalize(unit.organisation))).length }))
    .sort((a, b) => b.times - a.times);
  const [first, second] = named;
  return first && first.times > (second?.times ?? 0) ? first.unit : undefined;
}
