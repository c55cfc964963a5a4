import { FormulaCalculationSessionService } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { HostError } from '../port';
import { type Grid } from './book';

const SET_VALUES = 'sheet.mutation.set-range-values';
/** How long the grid may calculate before the user is told. */
const LIMIT_MS = 120_000;

export interface CellsSet {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: unknown;
}

/** Listens to cells being set, by the user or by us, but not to results that the grid calculates. */
export function onCellsSet(grid: Grid, listener: (set: CellsSet) => void): () => void {
  const listening = grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params, options }) => {
    if (id !== SET_VALUES || options?.['fromFormula'] === true) return;
    if (isCellsSet(params)) listener(params);
  });
  return () => {
    listening.dispose();
  };
}

const SHEETS = /^sheet\.mutation\.(?:insert|remove)-sheet$/;

/** Listens to sheets that come and go in the workbook. */
export function onSheetsChanged(grid: Grid, unitId: string, listener: () => void): () => void {
  const listening = grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params }) => {
    if (SHEETS.test(id) && typeof params === 'object' && params !== null && 'unitId' in params && params.unitId === unitId) listener();
  });
  return () => {
    listening.dispose();
  };
}

function isCellsSet(params: unknown): params is CellsSet {
  return typeof params === 'object' && params !== null && 'unitId' in params && 'subUnitId' in params;
}

/** Cells are set a moment after they were typed and formulas calculated a moment later; whoever reads must wait for both. */
export class Calculation {
  /** The grid's latest calculation when cells were last set: it may not know of them. */
  private pending: number | undefined;
  private readonly stop: () => void;

  constructor(
    private readonly grid: Grid,
    unitId: string,
  ) {
    const wait = (): void => {
      this.pending = this.latest();
    };
    const stops = [onCellsSet(grid, wait), onSheetsChanged(grid, unitId, wait)];
    this.stop = () => {
      for (const stop of stops) stop();
    };
  }

  /** Takes over what is being typed, then waits; rejects with `busy` where that takes too long. */
  async settled(): Promise<void> {
    await this.grid.endEditing?.();
    const late = await this.results();
    if (late === undefined) return;
    throw new HostError('busy', '公式还没有算完。请稍候再试；如果一直这样，请检查是否有公式循环引用自己。', [], { cause: late });
  }

  /** Waits for results to follow from what was set. Gives why they still do not after a while; the next one waits again. */
  async results(): Promise<unknown> {
    while (this.pending !== undefined) {
      const known = this.pending;
      try {
        await this.applied();
        if (this.latest() === known) await this.applied();
      } catch (cause) {
        return cause;
      }
      if (this.pending === known) this.pending = undefined;
    }
    return undefined;
  }

  dispose(): void {
    this.stop();
  }

  /** Waits for the calculation that is under way, or for the next one where none is; not for long where none comes. */
  private applied(): Promise<void> {
    return this.grid.api.getFormula().onCalculationResultApplied(LIMIT_MS);
  }

  private latest(): number {
    return this.grid.injector.get(FormulaCalculationSessionService).state.id;
  }
}
