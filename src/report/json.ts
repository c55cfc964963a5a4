import { type LedgerLine, relationCounts, type ReportDocument, unitConcerned } from '../check/report';
import { type CellRef, isPassage, type Place, placesOf, quoteSheet, rangeToA1, toA1 } from '../core';
import { pageOf, paragraphOf } from './document';
import { rollUpJson } from './roll-up';
import { type FileOutcome, isFailed } from './outcome';

/**
 * One object on one line, keys in a fixed order (docs/cli.md). Amounts are JSON numbers: they are exact decimals until
 * here, and a spreadsheet cell holds no more digits than a JSON number does.
 */
export function renderJson(outcome: FileOutcome): string {
  if (isFailed(outcome)) return JSON.stringify({ file: outcome.file, error: outcome.error });
  const { report } = outcome;
  const { tables, findings, causes, coverage, uncertain, unread, document } = report;
  const place = (each: Place): object => placeJson(each, document);
  /** Only a document has pages; one that does not say gives null. */
  const page = (cell: CellRef | undefined): object => (document ? { page: pageOf(document, cell) ?? null } : {});
  return JSON.stringify({
    file: outcome.file,
    ...(outcome.remembered !== undefined && { remembered: outcome.remembered }),
    tables: tables.map((table) => ({
      sheet: table.sheet,
      form: table.form.id,
      title: table.title,
      edition: table.year === undefined ? null : String(table.year),
      unit: table.unit,
      range: rangeToA1(table.range),
      ...page({ sheet: table.sheet, row: table.range.top, column: table.range.left }),
    })),
    findings: findings.map(({ key, rule, severity, table, text, cells, passages, message, arithmetic, rewording }) => ({
      key,
      rule,
      severity,
      unit: unitConcerned(report, { ...(table !== undefined && { table }), ...(text !== undefined && { text }) })?.name ?? null,
      sheet: cells[0]?.sheet ?? null,
      cell: cells[0] ? toA1(cells[0].row, cells[0].column) : null,
      ...page(cells[0]),
      cells: cells.map((cell) => address(cell, cells[0])),
      places: placesOf({ cells, ...(passages && { passages }) }).map(place),
      message: message.zh,
      expected: arithmetic?.expected.toNumber() ?? null,
      actual: arithmetic?.actual.toNumber() ?? null,
      difference: arithmetic?.difference.toNumber() ?? null,
      rewording: rewording ? { place: place(rewording.place), text: rewording.text, sentence: rewording.sentence, follows: rewording.follows } : null,
    })),
    causes: causes.map(({ severity, kind, unit, cells, message, determined, corrections, explains }) => ({
      severity,
      kind,
      unit,
      sheet: cells[0]?.sheet ?? null,
      cell: cells[0] ? toA1(cells[0].row, cells[0].column) : null,
      ...page(cells[0]),
      cells: cells.map((cell) => address(cell, cells[0])),
      message: message.zh,
      determined,
      correction: corrections[0] ? { old: corrections[0].old, new: corrections[0].next?.toNumber() ?? null, pattern: corrections[0].pattern } : null,
      corrections: corrections.map(({ cell, old, next, pattern }) => ({ cell: address(cell, cells[0]), old, new: next?.toNumber() ?? null, pattern })),
      explains,
    })),
    coverage: {
      held: coverage.held,
      rounding: coverage.rounding,
      failed: coverage.failed,
      notChecked: coverage.notChecked.map(({ rule, why }) => ({ rule, why: why.zh })),
      notApplicable: coverage.notApplicable.map(({ rule, why }) => ({ rule, why: why.zh })),
      relations: relationCounts(coverage.ledger),
      ledger: coverage.ledger.map(ledgerJson),
    },
    unread: [
      ...uncertain.map(({ sheet, range, candidates }) => ({ sheet, range: rangeToA1(range), title: null, state: 'asked', candidates })),
      ...unread.map(({ sheet, range, title, candidates }) => ({
        sheet,
        range: rangeToA1(range),
        title,
        state: 'unread',
        candidates: candidates.map(({ form, title: name, score }) => ({ form, title: name, score })),
      })),
    ],
    texts: report.texts.map(({ name, unit, sentences, unread: left, given }) => ({ text: name, unit, sentences, unread: left.map(place), given: given.map(place) })),
    ...(document && { gaps: document.gaps.map(({ kind, page: on, table }) => ({ kind, page: on ?? null, table: table ?? null })) }),
    rollUp: report.rollUp ? rollUpJson(report.rollUp) : null,
    units: report.units.map((unit) => ({
      unit: unit.name,
      year: unit.year ?? null,
      tables: unit.tables.length,
      undecided: unit.undecided,
      coverage: { held: unit.coverage.held, rounding: unit.coverage.rounding, failed: unit.coverage.failed, notChecked: unit.coverage.notChecked.length },
    })),
  });
}

/** One relation that should be checked, what became of it, and in how many places. */
function ledgerJson({ rule, formula, tables, state, held, rounding, failed, notChecked, notApplicable }: LedgerLine): object {
  const reasons = (all: LedgerLine['notChecked']): object => all.map(({ why, count }) => ({ why: why.zh, count }));
  return { rule, formula, tables, state, held, rounding, failed, notChecked: reasons(notChecked), notApplicable: reasons(notApplicable) };
}

/** A cell; or words, with the cell or the paragraph they stand in and where in its text (counted from 0, `end` excluded). */
function placeJson(place: Place, document: ReportDocument | undefined): object {
  if (!isPassage(place)) return cellJson(place, document);
  const { in: text, start, end, words } = place;
  const where = 'sheet' in text ? cellJson(text, document) : { document: text.document, page: text.page ?? null, paragraph: text.paragraph };
  return { ...where, start, end, words };
}

function cellJson(cell: CellRef, document: ReportDocument | undefined): object {
  const paragraph = paragraphOf(document, cell);
  return { sheet: cell.sheet, cell: toA1(cell.row, cell.column), ...(document && { page: pageOf(document, cell) ?? null }), ...(paragraph !== undefined && { paragraph }) };
}

/** `C36` on the finding's own sheet, `'05 表'!C9` on another. */
function address(cell: CellRef, first: CellRef | undefined): string {
  const a1 = toA1(cell.row, cell.column);
  return cell.sheet === first?.sheet ? a1 : `${quoteSheet(cell.sheet)}!${a1}`;
}
