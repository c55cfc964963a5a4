import type { Page } from 'playwright-core';
import { type CellValue, toA1 } from '../../../src/core';
import type { FunctionCall, ShimmedExcel } from '../../kit/excel/browser-shim';
import { until } from './eventually';

/** The simulated Excel inside the page, as a test drives it and looks at it. */
export class ExcelDriver {
  constructor(private readonly page: Page) {}

  /** Runs in the page, on the simulated Excel; the code may use nothing from outside it. */
  ask<Answer, Argument>(run: (excel: ShimmedExcel, argument: Argument) => Answer, argument: Argument): Promise<Awaited<Answer>> {
    return this.page.evaluate(`(${String(run)})(window.fakeExcel, ${JSON.stringify(argument ?? null)})`);
  }

  /** Presses a ribbon button and waits for `event.completed()`; gives the status Office sent, 0 for done. */
  async pressRibbon(functionName: string, controlId: string): Promise<number> {
    await this.ask((excel, [name, id]) => excel.clickRibbon(name, id), [functionName, controlId] as const);
    return until(() => this.ask(({ commandDone }) => (commandDone === undefined ? null : Number(commandDone[1])), null));
  }

  /** Sends all calls in one message; resolves with `[succeeded, value, error code]` of each, in their order. */
  async calculate(calls: readonly FunctionCall[]): Promise<readonly FunctionAnswer[]> {
    const ids = await this.ask((excel, all) => excel.invokeFunctions(all), calls);
    const answers = await until(() =>
      this.ask((excel, all) => {
        const results = all.map((id) => excel.functionResult(id));
        return results.includes(undefined) ? null : results;
      }, ids),
    );
    return answers.map((answer) => {
      if (!answer) throw new Error('a function result has gone');
      const [, succeeded, value, code] = answer;
      return { succeeded, value, ...(succeeded ? {} : { code }) };
    });
  }

  /** `03支出决算表!E20`: where the user is. */
  async selected(): Promise<string> {
    const { sheet, row, column } = await this.ask(
      ({ host: { book } }) => ({ sheet: book.activeSheet.name, row: book.selection.top, column: book.selection.left }),
      null,
    );
    return `${sheet}!${toA1(row, column)}`;
  }

  async goTo(sheet: string, row: number, column: number): Promise<void> {
    await this.ask(({ host: { book } }, to) => {
      book.activate(book.sheet(to.sheet));
      book.selection = { top: to.row, left: to.column, bottom: to.row, right: to.column };
    }, { sheet, row, column });
  }

  /** What a user types; the add-in hears of it as of any edit. */
  async type(sheet: string, row: number, column: number, value: CellValue): Promise<void> {
    await this.ask((excel, to) => {
      excel.host.userTypes({ sheet: to.sheet, row: to.row, column: to.column }, { value: to.value ?? '', formula: null });
    }, { sheet, row, column, value });
  }

  sheetNames(): Promise<string[]> {
    return this.ask(({ host }) => host.book.sheets.map((sheet) => sheet.name), null);
  }

  setting(name: string): Promise<unknown> {
    return this.ask(({ host }, key) => host.book.settings.get(key) ?? null, name);
  }

  /** Every cell with its value, formula, format and fill, and the sheets' conditional formats: to compare before and after. */
  everything(): Promise<string[]> {
    return this.ask((excel) => excel.describe(), null);
  }

  /** The next request is answered with this Office status. */
  async failNext(status: number): Promise<void> {
    await this.ask((excel, code) => {
      excel.failNextWith = code;
    }, status);
  }

  requestCount(): Promise<number> {
    return this.ask(({ host }) => host.requests.length, null);
  }
}

export interface FunctionAnswer {
  readonly succeeded: boolean;
  readonly value: unknown;
  /** 1 #N/A, 5 #DIV/0!, 6 #NUM!, 7 #VALUE!, 8 #NULL!. */
  readonly code?: number | undefined;
}
