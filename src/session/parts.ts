import type { Host } from '../hosts/port';
import type { Actions, SetState } from './actions';
import type { SessionState } from './state';

/** What the parts of a session share. */
export interface Parts extends Actions {
  readonly host: Host;
  readonly getState: () => SessionState;
  readonly setState: SetState;
}
