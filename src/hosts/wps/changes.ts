import { unsupported } from './errors';
import type { Et } from './program';

const SHEET_CHANGE = 'SheetChange';

/** Calls back with the name of every sheet the user edits. Our own writing switches events off meanwhile (quietly.ts). */
export function watchChanges(et: Et, listener: (sheet: string) => void, fault: (error: unknown) => void): () => void {
  const { events } = et;
  if (!events) {
    fault(unsupported('表格改动的通知，改动后请自行重新审核；建议更新'));
    return () => undefined;
  }
  let stopped = false;
  const onChange = (sheet: unknown): void => {
    const name = nameOf(sheet) ?? et.activeSheet?.Name;
    // What the listener does must not hold up WPS, which waits for its events.
    if (!stopped && name !== undefined) setTimeout(() => !stopped && listener(name), 0);
  };
  events.AddApiEventListener(SHEET_CHANGE, onChange);
  return () => {
    if (stopped) return;
    stopped = true;
    events.RemoveApiEventListener(SHEET_CHANGE, onChange);
  };
}

/** What comes with the event was never seen in a real WPS. */
function nameOf(sheet: unknown): string | undefined {
  return typeof sheet === 'object' && sheet !== null && 'Name' in sheet && typeof sheet.Name === 'string' ? sheet.Name : undefined;
}
