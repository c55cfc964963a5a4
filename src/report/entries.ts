import type { Report } from '../check/report';
import type { Cause, Finding, Localized } from '../core';

/** One mistake as it is listed: what is said of it, and the findings folded under it – where one heads it itself, the others. */
export interface Matter {
  /** The key of its cause. */
  readonly key: string;
  readonly cause: Cause;
  /** What heads it, in the shape of a finding. */
  readonly finding: Finding;
  readonly folded: readonly Finding[];
}

/** A line of a report: a cause, or a finding – folded under the cause above it where that explains it. */
export interface Entry {
  readonly finding: Finding;
  readonly folded: boolean;
}

/** The causes in their order, each with what it explains. A finding without a cause heads what else is said of the same points, most often nothing. */
export function mattersOf({ causes, findings }: Report): readonly Matter[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return causes.flatMap((cause): readonly Matter[] => {
    const explained = cause.explains.flatMap((key) => byKey.get(key) ?? []);
    const [first, ...others] = explained;
    if (!first) return [];
    const own = cause.kind === 'finding';
    return [{ key: cause.key, cause, finding: own ? first : headOf(cause, explained), folded: own ? others : explained }];
  });
}

/** The same line by line, for what is written out. */
export function entriesOf(report: Report): readonly Entry[] {
  return mattersOf(report).flatMap(({ cause, finding, folded }) => [
    { finding, folded: false },
    ...folded.map((each) => ({ finding: under(each, cause.table), folded: true })),
  ]);
}

function headOf({ key, severity, rounding, table, cells, message }: Cause, explained: readonly Finding[]): Finding {
  const rule = [...new Set(explained.map((finding) => finding.rule))].join('、');
  return { key, rule, severity, rounding, ...(table !== undefined && { table }), cells, message, basis: '' };
}

/** Listed with its cause, whatever table the relation belongs to. */
function under(finding: Finding, table: string | undefined): Finding {
  const { message, sentence } = finding;
  return { ...finding, ...(table !== undefined && { table }), message: marked(message), ...(sentence && { sentence: marked(sentence) }) };
}

function marked({ zh, en }: Localized): Localized {
  return { zh: `↳ ${zh}`, en: `↳ ${en}` };
}
