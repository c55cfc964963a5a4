import { type Finding, SEVERITIES, toQualified } from '../core';
import type { Mark } from '../hosts/port';

/** One mark a cell; where findings share a cell the gravest decides the colour. */
export function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const byCell = new Map<string, Mark>();
  for (const finding of findings) {
    for (const cell of finding.cells) {
      const id = toQualified(cell);
      const known = byCell.get(id);
      if (!known || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity)) {
        byCell.set(id, { cell, severity: finding.severity });
      }
    }
  }
  return [...byCell.values()];
}
