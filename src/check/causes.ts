import { type Cause, type Finding, SEVERITIES, type Severity, toQualified } from '../core';
import { type Diagnosis, keyOf } from '../diagnose';

interface About {
  unitOf(about: Pick<Finding, 'table' | 'text'>): string;
  /** It says that the points in its first cell are not what their row calls for. */
  isOfPoints(finding: Finding): boolean;
}

/**
 * The findings as a list of causes: what a diagnosis explains is folded under it, what is said of the same points is one
 * mistake, the rest stands for itself. Every finding is under exactly one cause. Gravest first, then what explains most,
 * then in reading order.
 */
export function causesOf(findings: readonly Finding[], diagnoses: readonly Diagnosis[], { unitOf, isOfPoints }: About): readonly Cause[] {
  const left = new Map(findings.map((finding) => [finding.key, finding]));
  const causes: Cause[] = [];
  for (const diagnosis of diagnoses) {
    const explained = diagnosis.explains.flatMap((key) => left.get(key) ?? []);
    if (explained.length === 0) continue;
    for (const { key } of explained) left.delete(key);
    causes.push({ ...diagnosis, key: keyOf(diagnosis), severity: gravest(explained), rounding: false, unit: unitOf(diagnosis), explains: explained.map(({ key }) => key) });
  }
  const alone = byMistake(findings.filter(({ key }) => left.has(key)), isOfPoints).map((said) => ofFindings(said, unitOf(said[0])));
  const explained = ({ kind, explains }: Cause): number => (kind === 'finding' ? 1 : explains.length);
  return [...causes, ...alone].map((cause, index) => ({ cause, index })).sort((a, b) => rankOf(a.cause) - rankOf(b.cause) || explained(b.cause) - explained(a.cause) || a.index - b.index).map(({ cause }) => cause);
}

type Said = readonly [Finding, ...Finding[]];

/** 没有写偏差原因 and 已经达到却扣了分 are two sentences about the points of one row. The gravest of them first. */
function byMistake(findings: readonly Finding[], isOfPoints: About['isOfPoints']): readonly Said[] {
  const said = new Map<string, Said>();
  for (const finding of findings) {
    const [points] = finding.cells;
    const key = points && isOfPoints(finding) ? toQualified(points) : finding.key;
    const [first, ...others] = said.get(key) ?? [];
    said.set(key, !first ? [finding] : rankOf(finding) < rankOf(first) ? [finding, first, ...others] : [first, ...others, finding]);
  }
  return [...said.values()];
}

const rankOf = ({ severity }: Pick<Finding, 'severity'>): number => SEVERITIES.indexOf(severity);

function ofFindings(said: Said, unit: string): Cause {
  const [{ key, severity, rounding, table, text, cells, message }] = said;
  return { key, kind: 'finding', severity, rounding, unit, ...(table !== undefined && { table }), ...(text !== undefined && { text }), cells, message, determined: false, corrections: [], explains: said.map((each) => each.key) };
}

function gravest(findings: readonly Finding[]): Severity {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'hint';
}
