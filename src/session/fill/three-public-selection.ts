import { itemId } from '../../fill';
import { writable } from '../../fill/three-public';
import { type Claims, NO_CLAIMS } from './claims';
import type { ThreePublicState } from './three-public-state';

/** Ids of the figures that 应用 would write: ticked, not locked, and a sum only with all of its parts. */
export function writableFigures({ result, ticked, locked }: Pick<ThreePublicState, 'result' | 'ticked' | 'locked'>): ReadonlySet<string> {
  return result ? writable(result, (id) => ticked.has(id) && !locked.has(id)) : new Set();
}

export function claimsOf(state: ThreePublicState): Claims {
  const { result, status } = state;
  if (!result || result.items.length === 0 || status.kind !== 'ready') return NO_CLAIMS;
  const chosen = writableFigures(state);
  const claimed = result.items.filter((item) => chosen.has(itemId(item)));
  return new Map(claimed.map((item) => [itemId(item), item.write.next.value]));
}
