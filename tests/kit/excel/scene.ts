import type { Range } from '../../../src/core';
import type { RequirementSets } from './levels';
import type { SheetModel } from './model/sheet';
import type { WorkbookModel } from './model/workbook';
import type { ServerObject } from './server-object';

/** What the simulated objects share: the workbook behind them and the host's rules. */
export interface Scene {
  readonly book: WorkbookModel;
  readonly sets: RequirementSets;
  readonly limits: Limits;
  readonly references: Map<string, ServerObject>;
  readonly events: ChangeEvents;
}

export interface Limits {
  /** Bytes a request or a response may have; Excel on the web takes 5 MB. */
  readonly payloadBytes: number;
  /** Cells one read may have; above it Excel hands out null. */
  readonly readCells: number;
}

export interface ChangeEvents {
  registered: boolean;
  enabled: boolean;
  changed(sheet: SheetModel, area: Range): void;
}
