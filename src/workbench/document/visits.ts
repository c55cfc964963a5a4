/** Which pages are open now, told by locks that end with them. A site without https, and some browsers for a page from disk, have none: every other page then counts as closed. */

const PREFIX = 'gouji-visit-';

/** Called once by the page; it counts as open until it is left. */
export function stayOpen(visit: string): void {
  if (hasLocks()) void navigator.locks.request(PREFIX + visit, () => new Promise<never>(() => undefined));
}

export async function openVisits(): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) === true ? [name.slice(PREFIX.length)] : [])));
}

export async function untilClosed(visit: string): Promise<void> {
  await navigator.locks.request(PREFIX + visit, () => undefined);
}

function hasLocks(): boolean {
  return window.isSecureContext && 'locks' in navigator;
}
