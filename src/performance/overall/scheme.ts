import type { Localized } from '../../core';
import type { TableAccess } from '../../relations';
import { BAND_SCHEMES, readStandard, type SchemeLine, schemeOfPlace } from '../../scoring';
import { type BandSource, ownScheme } from './own';
import type { OverallIndicator } from './rows';

/** The line an indicator is measured by, who says so, and whether nothing else can count. */
export interface Measure {
  readonly line: SchemeLine;
  readonly name: Localized;
  readonly from: 'chosen' | 'sheet' | 'table' | 'place';
  /** The user’s own scheme, or the standard the table prints: no other place matters. */
  readonly final: boolean;
}

const PRINTED: Localized = { zh: '表上的评价标准', en: 'the standards printed in the table' };

/** The user’s scheme, the standard printed beside the indicator, or the scheme of the unit’s place. */
export function measureOf(source: BandSource, access: TableAccess, { key, name, standard, weight }: OverallIndicator): Measure | undefined {
  const { scheme: own, from = 'chosen' } = ownScheme(source);
  const line = own?.lines.get(key);
  if (own && line) return { line, name: own.name, from, final: true };
  if (standard !== '') {
    const printed = readStandard(name, standard, weight);
    // A standard that is printed and not understood is not replaced by somebody else’s.
    return printed && { line: printed, name: PRINTED, from: 'table', final: true };
  }
  const place = schemeOfPlace(access.table.organisation);
  const local = place?.lines.get(key);
  return place && local ? { line: local, name: place.name, from: 'place', final: false } : undefined;
}

/** Lines of every known scheme for an indicator. */
export function knownLines(key: string): readonly SchemeLine[] {
  return BAND_SCHEMES.flatMap(({ lines }) => lines.get(key) ?? []);
}
