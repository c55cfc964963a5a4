/** How a ribbon button tells the pane which page to show and what to start there. Host-agnostic. */

export type Page = 'check' | 'fill' | 'functions' | 'help';
export type Action = 'checkSheet' | 'checkWorkbook' | 'fill' | 'threePublic';

export interface RouteRequest {
  readonly page: Page;
  readonly action?: Action;
}

type Listener = (request: RouteRequest) => void;

const listeners = new Set<Listener>();
let waiting: RouteRequest | undefined;

/** Hands the request to the pane, or keeps it until the pane is there; only the last one is kept. */
export function requestRoute(request: RouteRequest): void {
  if (listeners.size === 0) {
    waiting = request;
    return;
  }
  for (const listener of [...listeners]) listener(request);
}

/** Calls back for every request, at once for one that came before anybody listened. Returns how to stop. */
export function onRoute(listener: Listener): () => void {
  listeners.add(listener);
  const missed = waiting;
  waiting = undefined;
  if (missed !== undefined) listener(missed);
  return () => {
    listeners.delete(listener);
  };
}
