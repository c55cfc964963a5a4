import { COMMANDS } from '../commands/commands';
import type { RouteRequest } from '../commands/route';
import type { Et } from '../hosts/wps';

/**
 * What the entry page and the pane say to each other. They are two pages; the one place both see is the PluginStorage, which holds
 * strings, is shared by 文字, 表格 and 演示 – hence the `_et` – and forgets everything when WPS is closed.
 */
interface Storage {
  getItem(key: string): unknown;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const PANE_ID = 'gouji_taskpane_id_et';
const REQUEST = 'gouji_request_et';

export type CommandName = keyof typeof COMMANDS;

export function isCommand(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.keys(COMMANDS).includes(name);
}

export function keepPaneId(et: Et, id: unknown): void {
  storage(et).setItem(PANE_ID, JSON.stringify(id));
}

export function paneId(et: Et): unknown {
  const kept = storage(et).getItem(PANE_ID);
  return typeof kept === 'string' && kept !== '' ? (JSON.parse(kept) as unknown) : undefined;
}

/** Left for the pane, which may not be there yet; only the last one is kept. */
export function leaveRequest(et: Et, command: CommandName): void {
  storage(et).setItem(REQUEST, command);
}

/** What a button asked for since the last time, once. */
export function takeRequest(et: Et): RouteRequest | undefined {
  const command = storage(et).getItem(REQUEST);
  if (!isCommand(command)) return undefined;
  storage(et).removeItem(REQUEST);
  return COMMANDS[command];
}

function storage(et: Et): Storage {
  return et.read<Storage>('PluginStorage');
}
