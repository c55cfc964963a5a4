import type { Report } from '../check/report';
import type { Cause, Finding, Localized } from '../core';

/** A line of a report: a cause, or a finding – folded under the cause above it where that explains it. */
export interface Entry {
  readonly finding: Finding;
  readonly folded: boolean;
}

/** The causes in their order, each followed by what it explains. A finding without a cause stands for itself. */
export function entriesOf({ causes, findings }: Report): readonly Entry[] {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return causes.flatMap((cause) => {
    const explained = cause.explains.flatMap((key) => byKey.get(key) ?? []);
    if (cause.kind === 'finding') return explained.map((finding) => ({ finding, folded: false }));
    return [{ finding: headOf(cause, explained), folded: false }, ...explained.map((finding) => ({ finding: under(finding, cause.table), folded: true }))];
  });
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
