import type { CellRef, Range } from '../../../src/core';
import { EXCEL, type RequirementSets } from './levels';
import type { Cell } from './model/cell';
import type { SheetModel } from './model/sheet';
import { WorkbookModel, type Evaluate } from './model/workbook';
import { writeAddress } from './objects/areas';
import { newServiceLog, serviceObject, type ServiceLog } from './objects/services';
import { workbookObject } from './objects/workbook';
import { processRequest } from './processor';
import { RequestFlag, type Json, type RequestBody, type ResponseBody } from './protocol';
import type { Limits, Scene } from './scene';
import type { ServerObject } from './server-object';

export interface FakeExcelOptions {
  readonly sets?: RequirementSets;
  readonly limits?: Partial<Limits>;
  readonly evaluate?: Evaluate;
  readonly name?: string;
  /** A host that answers ItemNotFound to members of null objects instead of passing null on. */
  readonly refusesNullObjects?: boolean;
}

/** One request as it came over the wire; what round trip and payload tests assert on. */
export interface RecordedRequest {
  readonly body: RequestBody;
  readonly flags: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error?: string;
}

/** A pushed message: category, type, target id, JSON text, id, is remote. */
export type PushedEntry = readonly [number, number, string, string, number, boolean];

const WORKSHEET_CHANGED = 10;
const RICH_API_EVENT = 65_536;
const UNLIMITED: Limits = { payloadBytes: Infinity, readCells: 5_000_000 };

/**
 * A simulated Excel: it answers the requests of Microsoft's own client. It holds no Node API, so the same code
 * stands behind the client in Jest (bridge.ts) and in a browser (browser-shim.ts).
 */
export class FakeExcel {
  readonly book: WorkbookModel;
  readonly sets: RequirementSets;
  readonly requests: RecordedRequest[] = [];
  readonly services: ServiceLog = newServiceLog();
  readonly references = new Map<string, ServerObject>();
  /** Set by the transport: delivers what Excel sends on its own. */
  push: (entries: readonly PushedEntry[]) => void = () => undefined;
  private readonly limits: Limits;
  private readonly refusesNullObjects: boolean;
  private readonly scene: Scene;
  private cellBeingEdited = false;
  private waiting: (() => void)[] = [];
  private failures: ScriptedFailure[] = [];

  constructor(options: FakeExcelOptions = {}) {
    this.book = new WorkbookModel(options.name ?? '工作簿1.xlsx');
    if (options.evaluate) this.book.evaluate = options.evaluate;
    this.sets = options.sets ?? EXCEL.ltsc2021;
    this.refusesNullObjects = options.refusesNullObjects ?? false;
    this.limits = { ...UNLIMITED, ...options.limits };
    const events = {
      registered: false,
      enabled: true,
      changed: (sheet: SheetModel, area: Range) => this.announce(sheet, area, 'ThisLocalAddin'),
    };
    this.scene = { book: this.book, sets: this.sets, limits: this.limits, references: this.references, events };
  }

  /** Answers one request; waits for the end of cell editing only where the request asked to. */
  async processQuery(bodyText: string, flags: number): Promise<string> {
    if (this.cellBeingEdited && (flags & RequestFlag.delayForCellEdit) !== 0) {
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    return this.processQueryNow(bodyText, flags);
  }

  /** The same without waiting, for transports that cannot. */
  processQueryNow(bodyText: string, flags: number): string {
    const body = JSON.parse(bodyText) as RequestBody;
    const requestBytes = byteLength(bodyText);
    const answer = this.refusal(body, requestBytes) ?? processRequest(body, this.space());
    const written = JSON.stringify(answer);
    const responseBytes = byteLength(written);
    const tooLarge = responseBytes > this.limits.payloadBytes;
    const final = tooLarge ? refuse('ResponsePayloadSizeLimitExceeded', 'The response is too large.') : answer;
    const error = final.Error?.Code;
    this.requests.push({ body, flags, requestBytes, responseBytes, ...(error !== undefined && { error }) });
    return tooLarge ? JSON.stringify(final) : written;
  }

  /**
   * The next request (after `after` others) is answered with this error, as a real host might at any time: unread, or with
   * everything it asks for done.
   */
  failNext(code: string, after = 0, carriedOut = false): void {
    this.failures.push({ code, after, carriedOut });
  }

  /** Calls off the failures that were asked for; true where all of them have come already. */
  stopFailing(): boolean {
    const none = this.failures.length === 0;
    this.failures = [];
    return none;
  }

  startCellEdit(): void {
    this.cellBeingEdited = true;
  }

  endCellEdit(): void {
    this.cellBeingEdited = false;
    const resumed = this.waiting;
    this.waiting = [];
    for (const resume of resumed) resume();
  }

  /** What a user types into a cell; fires the same event as Excel does. */
  userTypes(cell: CellRef, content: Partial<Cell>): void {
    const { row, column } = cell;
    const sheet = this.book.sheet(cell.sheet);
    sheet.change(row, column, content);
    this.announce(sheet, { top: row, left: column, bottom: row, right: column }, 'Unknown');
  }

  private announce(sheet: SheetModel, area: Range, triggerSource: string): void {
    const { events } = this.scene;
    if (!events.registered || !events.enabled) return;
    const message: Json = {
      type: 'WorksheetChanged',
      worksheetId: sheet.id,
      address: writeAddress(sheet, area).split('!').pop() ?? '',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource,
    };
    this.push([[RICH_API_EVENT, WORKSHEET_CHANGED, 'Workbook', JSON.stringify(message), 0, false]]);
  }

  private refusal(body: RequestBody, requestBytes: number): ResponseBody | undefined {
    if (requestBytes > this.limits.payloadBytes) {
      return refuse('RequestPayloadSizeLimitExceeded', 'The request is too large.');
    }
    if (this.cellBeingEdited) return refuse('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    const due = this.failures.find((failure) => failure.after === 0);
    this.failures = this.failures
      .filter((failure) => failure !== due)
      .map((failure) => ({ ...failure, after: Math.max(0, failure.after - 1) }));
    if (due?.carriedOut === true) processRequest(body, this.space());
    return due && refuse(due.code, 'A failure the test asked for.');
  }

  private space(): Parameters<typeof processRequest>[1] {
    return {
      sets: this.sets,
      root: workbookObject(this.scene),
      references: this.references,
      refusesNullObjects: this.refusesNullObjects,
      create: (typeName) => serviceObject(typeName, this.services),
    };
  }
}

interface ScriptedFailure {
  readonly code: string;
  readonly after: number;
  readonly carriedOut: boolean;
}

function refuse(code: string, message: string): ResponseBody {
  return { Results: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } };
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
