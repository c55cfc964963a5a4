import type { TableAccess } from '../../../relations';
import { BAND_SCHEMES, readStandard, type SchemeLine, schemeOfPlace } from '../../../scoring';
import type { RuleContext } from '../../types';
import { ownScheme } from './own';
import type { OverallIndicator } from './rows';

/** The line an indicator is measured by, who says so, and whether nothing else can count. */
export interface Measure {
  readonly line: SchemeLine;
  readonly name: string;
  /** The user’s own scheme, or the standard the table prints: no other place matters. */
  readonly final: boolean;
}

/** The user’s scheme, the standard printed beside the indicator, or the scheme of the unit’s place. */
export function measureOf(context: RuleContext, access: TableAccess, { key, name, standard, weight }: OverallIndicator): Measure | undefined {
  const own = ownScheme(context).scheme;
  const line = own?.lines.get(key);
  if (own && line) return { line, name: own.name.zh, final: true };
  if (standard !== '') {
    const printed = readStandard(name, standard, weight);
    // A standard that is printed and not understood is not replaced by somebody else’s.
    return printed && { line: printed, name: '表上的评价标准', final: true };
  }
  const place = schemeOfPlace(access.table.organisation);
  const local = place?.lines.get(key);
  return place && local ? { line: local, name: place.name.zh, final: false } : undefined;
}

/** Lines of every known scheme for an indicator. */
export function knownLines(key: string): readonly SchemeLine[] {
  return BAND_SCHEMES.flatMap(({ lines }) => lines.get(key) ?? []);
}
