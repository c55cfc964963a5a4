import type { Et } from '../hosts/wps';
import { keepPaneId, paneId } from './mail';

interface TaskPane {
  readonly ID: unknown;
  Visible: boolean;
  DockPosition: number;
  Width: number;
}

const DOCK_RIGHT = 2;
/** Wide enough for a card with figures; the user may drag it. */
const WIDTH = 360;

/** Shows the pane, and makes it where there is none; `url` must be absolute. */
export function showTaskPane(et: Et, url: string): void {
  const standing = standingPane(et);
  if (standing) {
    standing.Visible = true;
    return;
  }
  const made = et.call<TaskPane>('CreateTaskPane', url, '勾稽');
  keepPaneId(et, made.ID);
  made.DockPosition = DOCK_RIGHT;
  made.Width = WIDTH;
  made.Visible = true;
}

/** A docked pane freezes the ribbon in some builds, so the pane must be able to put itself away. */
export function hideTaskPane(et: Et): void {
  const standing = standingPane(et);
  if (standing) standing.Visible = false;
}

/** WPS throws for a pane that has gone with its window. */
function standingPane(et: Et): TaskPane | undefined {
  const id = paneId(et);
  if (id === undefined) return undefined;
  try {
    return et.call<TaskPane | null>('GetTaskPane', id) ?? undefined;
  } catch {
    return undefined;
  }
}
