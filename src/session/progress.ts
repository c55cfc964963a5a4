import type { Matter } from '../report/entries';

/** How far the user has come with the list, over all checks since the workbook was opened. */
export interface Progress {
  /** 已改: found earlier and gone now; the newest last. */
  readonly mended: readonly Matter[];
  /** What the last check that changed anything took away and brought. */
  readonly since: { readonly gone: number; readonly fresh: number } | undefined;
}

export const NO_PROGRESS: Progress = { mended: [], since: undefined };

/** After a check of the same scope. What comes back is open again. */
export function progressAfter({ mended, since }: Progress, before: readonly Matter[], now: readonly Matter[]): Progress {
  const standing = new Set(now.map(({ key }) => key));
  const known = new Set(before.map(({ key }) => key));
  const gone = before.filter(({ key }) => !standing.has(key));
  const fresh = now.filter(({ key }) => !known.has(key));
  return {
    mended: [...mended.filter(({ key }) => !standing.has(key)), ...gone],
    since: gone.length + fresh.length > 0 ? { gone: gone.length, fresh: fresh.length } : since,
  };
}
