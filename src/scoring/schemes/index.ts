import { parseScheme } from './parse';
import type { BandScheme } from './scheme';
import { BUDGET_CONTROL } from './budget-control';
import { YUEYANG } from './yueyang';

/** Every scheme that is known; a further one is one more text. */
export const BAND_SCHEMES: readonly BandScheme[] = [parseScheme(YUEYANG, 'yueyang', 'yueyang'), parseScheme(BUDGET_CONTROL, 'budget-control', 'budget-control')];

export function schemeNamed(id: string): BandScheme | undefined {
  return BAND_SCHEMES.find((scheme) => scheme.id === id);
}

/** The scheme of the place whose name a unit begins with, or undefined. */
export function schemeOfPlace(organisation: string): BandScheme | undefined {
  const name = organisation.replace(/^[\d\s-]+/, '');
  return BAND_SCHEMES.find(({ places }) => places.some((place) => name.startsWith(place)));
}

export * from './names';
export * from './parse';
export * from './points';
export * from './scheme';
export * from './standard';
