/** What stands behind the page: Excel, or nothing we can work with. */
export type Standing = 'excel' | 'missing';

/** How long Office.js may take before the page explains itself. */
export const OFFICE_LIMIT_MS = 8000;

type OfficeReady = Pick<typeof Office, 'onReady'>;

/**
 * Tells `missing` when Office.js is absent or late, and `excel` whenever Excel answers, even after that:
 * a slow network must not leave the user with the explanation.
 */
export function watchOffice(office: OfficeReady | undefined, limit: (late: () => void) => void, tell: (standing: Standing) => void): void {
  if (office === undefined) {
    tell('missing');
    return;
  }
  let answered = false;
  limit(() => {
    if (!answered) tell('missing');
  });
  void office.onReady(({ host }) => {
    answered = true;
    tell(String(host) === 'Excel' ? 'excel' : 'missing');
  });
}
