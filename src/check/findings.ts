import { cellsOf, type Finding, isPassage, placeKey, placesOf, renderBoth, type Table, toQualified } from '../core';
import type { Outcome } from '../relations';
import type { Rule, RuleReport } from '../rules/types';
import { clusterNote, relationMessage, relationSubject } from './messages';

/** A relation outcome that is worth saying, listed under `table`. */
export function relationFinding(outcome: Outcome, table: Table): Finding {
  const rounding = outcome.verdict === 'rounding';
  const first = outcome.cells[0];
  const base = {
    key: [outcome.relation.id, table.id, first ? toQualified(first) : '', outcome.where].join('|'),
    rule: outcome.relation.id,
    severity: outcome.severity,
    rounding,
    table: table.id,
    cells: outcome.cells,
    message: relationMessage(outcome),
    sentence: relationSubject(outcome),
    basis: outcome.relation.basis,
  };
  return outcome.arithmetic ? { ...base, arithmetic: outcome.arithmetic } : base;
}

export function ruleFinding(rule: Rule, report: RuleReport): Finding {
  const template = rule.messages[report.messageId];
  if (!template) throw new Error(`rule ${rule.id} has no message ${report.messageId}`);
  const { passages, arithmetic, text, rewording, rounding = false } = report;
  const [first] = placesOf(report);
  const base = {
    key: [rule.id, report.table?.id ?? '', first ? placeKey(first) : '', report.messageId].join('|'),
    rule: rule.id,
    severity: report.severity ?? rule.severity,
    rounding,
    cells: cellsOf(report),
    ...(passages && { passages }),
    ...(text !== undefined && { text }),
    ...(arithmetic && { arithmetic }),
    ...(rewording && { rewording }),
    message: renderBoth(template, report.data),
    basis: rule.basis,
  };
  return report.table ? { ...base, table: report.table.id } : base;
}

/** 尾差 must not drown the rest: the same difference in the same table is one finding with all its cells. */
export function clusterRounding(findings: readonly Finding[]): readonly Finding[] {
  const clusters = new Map<string, Finding[]>();
  const result: Finding[] = [];
  for (const finding of findings) {
    if (!finding.rounding || !finding.arithmetic) {
      result.push(finding);
      continue;
    }
    const key = [finding.table, finding.arithmetic.difference.abs().toString()].join('|');
    const cluster = clusters.get(key);
    if (cluster) cluster.push(finding);
    else clusters.set(key, [finding]);
  }
  for (const cluster of clusters.values()) result.push(merged(cluster));
  return result;
}

function merged(cluster: readonly Finding[]): Finding {
  const [first, ...others] = cluster;
  if (!first) throw new Error('a cluster has at least one finding');
  if (others.length === 0) return first;
  const cells = cluster.flatMap((finding) => finding.cells);
  const passages = cluster.flatMap((finding) => finding.passages ?? []);
  const unique = [...new Map(cells.map((cell) => [toQualified(cell), cell])).values()];
  return { ...first, cells: unique, ...(passages.length > 0 && { passages }), message: clusterNote(first.message, others.length) };
}

const RANK = { error: 0, warning: 1, hint: 2 };

/** By table in the order given, errors first, then by place. Findings about the workbook come last. */
export function inReadingOrder(findings: readonly Finding[], tables: readonly Table[]): readonly Finding[] {
  const order = new Map(tables.map((table, index) => [table.id, index]));
  const place = (finding: Finding) => (finding.table === undefined ? tables.length : (order.get(finding.table) ?? tables.length));
  return [...findings].sort(
    (a, b) =>
      place(a) - place(b) ||
      RANK[a.severity] - RANK[b.severity] ||
      inText(a, b) ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** Down the sheet or the document, then along the line. */
function inText(a: Finding, b: Finding): number {
  const at = positionOf(a);
  const other = positionOf(b);
  return at.line - other.line || at.column - other.column || at.start - other.start;
}

function positionOf(finding: Finding): { readonly line: number; readonly column: number; readonly start: number } {
  const [place] = placesOf(finding);
  if (!place) return { line: 0, column: 0, start: 0 };
  const text = isPassage(place) ? place.in : place;
  const start = isPassage(place) ? place.start : 0;
  return 'sheet' in text ? { line: text.row, column: text.column, start } : { line: text.paragraph, column: 0, start };
}
