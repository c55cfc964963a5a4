import type { Range } from '../../../src/core';
import type { SheetModel } from '../excel/model/sheet';
import { WorkbookModel } from '../excel/model/workbook';
import { Steps } from '../host-contract/steps';

export type Json = string | number | boolean | null;

/** What the simulated objects share. */
export class EtScene {
  /** The open workbooks; the first one is active. */
  readonly books: EtBook[] = [];
  readonly state = { ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true, Calculation: -4105 };
  readonly steps = new Steps();
  readonly listeners = new Map<string, Set<(...args: readonly unknown[]) => void>>();
  readonly storage = new Map<string, string>();
  readonly panes: PaneModel[] = [];
  readonly functions: RegisteredFunction[] = [];
  /** What would have stopped a user or broken an add-in: a question on the screen, a function registered twice. */
  readonly problems: string[] = [];
  /** Every access to the object model since the last reset, by name. */
  readonly calls = new Map<string, number>();
  /** Told of every pane that is made or navigated, so that a page can show it. */
  onPane: (pane: PaneModel) => void = () => undefined;
  printer = true;
  private readonly areas = new WeakMap<object, { readonly sheet: SheetModel; readonly area: Range }>();

  get book(): EtBook {
    const [active] = this.books;
    if (!active) throw new Error('no workbook is open');
    return active;
  }

  count(what: string): void {
    this.calls.set(what, (this.calls.get(what) ?? 0) + 1);
  }

  get callCount(): number {
    return [...this.calls.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A range that is handed back to us as an argument. */
  remember(range: object, sheet: SheetModel, area: Range): void {
    this.areas.set(range, { sheet, area });
  }

  known(range: unknown): { readonly sheet: SheetModel; readonly area: Range } {
    const found = typeof range === 'object' && range !== null ? this.areas.get(range) : undefined;
    if (!found) throw new TypeError('Type mismatch: a Range of this program is wanted');
    return found;
  }

  /** A question on the screen would wait for the user for ever. */
  prompt(question: string): void {
    if (!this.state.DisplayAlerts) return;
    this.problems.push(`prompt: ${question}`);
    throw new Error(`${question} – WPS asks the user unless DisplayAlerts is false`);
  }

  fire(name: string, ...args: readonly unknown[]): void {
    if (!this.state.EnableEvents) return;
    for (const listener of this.listeners.get(name) ?? []) listener(...args);
  }
}

/** A workbook: the grid of the simulated Excel, and what only ET keeps beside it. */
export class EtBook extends WorkbookModel {
  readonly xmlParts: { xml: string }[] = [];
  readonly notes = new Map<string, string>();
  date1904 = false;

  get fullName(): string {
    return `D:\\报表\\${this.name}`;
  }
}

export interface PaneModel {
  readonly id: number;
  url: string;
  readonly title: string;
  visible: boolean;
  dock: number;
  width: number;
}

export interface RegisteredFunction {
  readonly namespace: string;
  readonly name: string;
  readonly call: (...args: readonly unknown[]) => unknown;
  readonly metadata: unknown;
}
