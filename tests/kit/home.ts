import type { Home } from '../../src/relations';

/** Where a test's formula stands: in a table of the final accounts, or in the set as a whole. */
export function home(name: string | null): Home {
  return { set: 'final-accounts', name };
}
