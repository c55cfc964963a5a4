import { FakeExcel, type FakeExcelOptions, type PushedEntry } from './host';
import { EXCEL, type RequirementSets } from './levels';
import type { FunctionResult } from './objects/services';
import { officeContext, vbArray, type OfficeTheme, type VbArray } from './office-context';
import { describeBook, loadSnapshot } from './snapshot';
import type { SerialWorkbook } from './serial';
import { deserialize } from './serial';
import type { Json } from './protocol';

/**
 * Makes a browser page believe it sits in Excel for Windows: `window.external` as Office.js expects it, with the
 * simulated Excel behind. It must run before any script of the page. Bundled by bundle.ts for injection.
 */
export interface ShimOptions {
  readonly workbook?: SerialWorkbook;
  readonly version?: keyof typeof EXCEL;
  readonly locale?: 'zh-CN' | 'en-US';
  /** Office's own theme; `light` unless told. */
  readonly theme?: OfficeTheme;
  readonly limits?: FakeExcelOptions['limits'];
}

/** What a test drives the page with; found as `window.fakeExcel`. */
export class ShimmedExcel {
  /** The answer of the last ribbon command: `[id, status, …]`; status 0 is done, 11101 an unknown function. */
  commandDone: readonly Json[] | undefined;
  private readonly handlers = new Map<number, Handler>();
  private nextCommand = 1;
  private nextInvocation = 1;

  constructor(readonly host: FakeExcel) {
    host.push = (entries) => this.fireRichApi(entries);
  }

  /** Presses a ribbon button that executes a function. */
  clickRibbon(functionName: string, controlId = 'Button'): void {
    this.commandDone = undefined;
    const id = `cmd${this.nextCommand++}`;
    this.fire(DISPATCH.commandInvoked, vbArray([id, functionName, JSON.stringify({ source: { id: controlId } })]));
  }

  /** Asks for worksheet functions as Excel does, all in one message; returns the invocation ids. */
  invokeFunctions(calls: readonly FunctionCall[]): number[] {
    const started = calls.map((call) => ({ id: this.nextInvocation++, call }));
    const entries = started.map(({ id, call }): PushedEntry => {
      const message = {
        invocationId: id,
        functionName: call.name,
        parameterValues: call.parameters,
        flags: FunctionFlag.errorsAllowed,
        address: call.address ?? 'Sheet1!A1',
        parameterAddresses: null,
      };
      return [CUSTOM_FUNCTION, INVOKE, '', JSON.stringify(message), 0, false];
    });
    this.fireRichApi(entries);
    return started.map(({ id }) => id);
  }

  /** What came back for an invocation; undefined while it is running. */
  functionResult(id: number): FunctionResult | undefined {
    return this.host.services.functionResults.find(([invocation]) => Number(invocation) === id);
  }

  /** Everything a user could find changed in the workbook: cells, sheets, conditional formats. */
  describe(): string[] {
    return describeBook(this.host.book);
  }

  /** The next request fails with an Office status, as Excel answers when it is busy or a cell is being edited. */
  failNextWith: number | undefined;

  execute(dispatchId: number, parameters: readonly unknown[], callback: Callback): void {
    if (dispatchId === DISPATCH.richApiRequest) {
      const [message] = parameters as [readonly unknown[]];
      void this.answer(String(message[BODY]), Number(message[FLAGS])).then(callback);
      return;
    }
    if (dispatchId === DISPATCH.commandCompleted) this.commandDone = parameters as readonly Json[];
    setTimeout(() => callback(0), 0);
  }

  register(eventId: number, handler: Handler, callback: Callback): void {
    this.handlers.set(eventId, handler);
    setTimeout(() => callback(0), 0);
  }

  unregister(eventId: number, callback: Callback): void {
    this.handlers.delete(eventId);
    setTimeout(() => callback(0), 0);
  }

  private async answer(body: string, flags: number): Promise<VbArray> {
    const status = this.failNextWith;
    this.failNextWith = undefined;
    // A real host never answers within the call.
    await new Promise((resume) => setTimeout(resume, 0));
    if (status !== undefined) return vbArray([status, vbArray([])]);
    return vbArray([0, vbArray([200, vbArray([]), await this.host.processQuery(body, flags)])]);
  }

  private fireRichApi(entries: readonly PushedEntry[]): void {
    this.fire(DISPATCH.richApiMessage, vbArray(entries.map((entry) => vbArray([...entry]))));
  }

  private fire(eventId: number, payload: VbArray): void {
    const handler = this.handlers.get(eventId);
    if (!handler) throw new Error(`FakeHost: the page has not registered for event ${eventId}`);
    handler(eventId, payload);
  }
}

export interface FunctionCall {
  /** The function's id, such as `EXECRATE`. */
  readonly name: string;
  readonly parameters: readonly Json[];
  readonly address?: string;
}

type Callback = (answer: unknown) => void;
type Handler = (eventId: number, payload: VbArray) => void;

const DISPATCH = { richApiMessage: 33, commandInvoked: 39, richApiRequest: 93, commandCompleted: 94 } as const;
/** Places in the request array of Office.js. */
const BODY = 4;
const FLAGS = 6;
const CUSTOM_FUNCTION = 1;
const INVOKE = 1000;
const FunctionFlag = { errorsAllowed: 4 } as const;

export function installShim(page: ShimmedWindow, options: ShimOptions = {}): ShimmedExcel {
  const sets: RequirementSets = EXCEL[options.version ?? 'ltsc2021'];
  const locale = options.locale ?? 'zh-CN';
  const host = new FakeExcel({ sets, ...(options.limits && { limits: options.limits }) });
  if (options.workbook) loadSnapshot(host.book, deserialize(options.workbook));
  else host.book.addSheet('Sheet1');
  const shim = new ShimmedExcel(host);
  const context = officeContext(sets, locale, options.theme);
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, parameters: readonly unknown[], callback: Callback) => shim.execute(id, parameters, callback),
    RegisterEvent: (id: number, _target: string, handler: Handler, callback: Callback) => shim.register(id, handler, callback),
    UnregisterEvent: (id: number, _target: string, callback: Callback) => shim.unregister(id, callback),
  };
  Object.defineProperty(page, 'external', { configurable: true, writable: true, value: external });
  page.fakeExcel = shim;
  return shim;
}

export interface ShimmedWindow {
  fakeExcel?: ShimmedExcel;
}


