import { type Cause, type Finding, SEVERITIES, type Severity } from '../core';
import { type Diagnosis, keyOf } from '../diagnose';

/**
 * The findings as a list of causes: what a diagnosis explains is folded under it, the rest stands for itself. Every finding
 * is under exactly one cause. Gravest first, then what explains most, then in reading order.
 */
export function causesOf(findings: readonly Finding[], diagnoses: readonly Diagnosis[], unitOf: (about: Pick<Finding, 'table' | 'text'>) => string): readonly Cause[] {
  const left = new Map(findings.map((finding) => [finding.key, finding]));
  const causes: Cause[] = [];
  for (const diagnosis of diagnoses) {
    const explained = diagnosis.explains.flatMap((key) => left.get(key) ?? []);
    if (explained.length === 0) continue;
    for (const { key } of explained) left.delete(key);
    causes.push({ ...diagnosis, key: keyOf(diagnosis), severity: gravest(explained), rounding: false, unit: unitOf(diagnosis), explains: explained.map(({ key }) => key) });
  }
  const alone = findings.filter(({ key }) => left.has(key)).map((finding) => ofFinding(finding, unitOf(finding)));
  const rank = ({ severity }: Cause): number => SEVERITIES.indexOf(severity);
  return [...causes, ...alone].map((cause, index) => ({ cause, index })).sort((a, b) => rank(a.cause) - rank(b.cause) || b.cause.explains.length - a.cause.explains.length || a.index - b.index).map(({ cause }) => cause);
}

function ofFinding({ key, severity, rounding, table, text, cells, message }: Finding, unit: string): Cause {
  return { key, kind: 'finding', severity, rounding, unit, ...(table !== undefined && { table }), ...(text !== undefined && { text }), cells, message, determined: false, corrections: [], explains: [key] };
}

function gravest(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
}
