import { parseScheme } from './parse';
import type { BandScheme } from './scheme';
import { BUDGET_CONTROL } from './budget-control';
import { YUEYANG } from './yueyang';

/** By id, which is the name of the file; a further scheme is one more text and a line here. */
const TEXTS: Readonly<Record<string, string>> = {
  yueyang: YUEYANG,
  'budget-control': BUDGET_CONTROL,
};

export const BAND_SCHEMES: readonly BandScheme[] = Object.entries(TEXTS).map(([id, text]) => parseScheme(text, id, id));

export function schemeNamed(id: string): BandScheme | undefined {
  return BAND_SCHEMES.find((scheme) => scheme.id === id);
}

/** The scheme of the place whose name a unit begins with, or undefined. */
export function schemeOfPlace(organisation: string): BandScheme | undefined {
  const name = organisation.replace(/^[\d\s-]+/, '');
  return BAND_SCHEMES.find(({ places }) => places.some((place) => name.startsWith(place)));
}
