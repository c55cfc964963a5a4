import {
  type CellContent,
  type CellRef,
  type CellValue,
  contains,
  formulaAt,
  isCellError,
  numberFormatAt,
  type SheetSnapshot,
  toQualified,
  valueAt,
  type WorkbookSnapshot,
} from '../../src/core';
import { translator } from '../../src/i18n';
import { type Host, type HostAbilities, HostError, type HostErrorCode, type Mark, type SheetChart } from '../../src/hosts/port';
import { addedSheet, plainSheet } from './plain-sheet';

/** Methods of the port that can be told to fail once. */
type Failing = 'read' | 'write' | 'select' | 'mark' | 'unmark' | 'addSheet' | 'setSetting' | 'activeSheet' | 'removeSheet' | 'getSetting' | AfterVerification;
/** Old values and locks were found in order, then writing stops. */
type AfterVerification = 'writeVerified';

export interface MemoryHost extends Host {
  /** What a user would see now. */
  readonly workbook: () => WorkbookSnapshot;
  readonly marks: () => readonly Mark[];
  /** On a sheet that was added. */
  readonly charts: (sheet: string) => readonly SheetChart[];
  readonly settings: Map<string, string>;
  readonly selected: () => CellRef;
  /** Names of the port's methods in the order they were called. */
  readonly calls: string[];
  /** Types into a cell as a user does: the change listeners hear of it. */
  edit(cell: CellRef, value: CellValue, formula?: string): void;
  failNext(method: Failing, code: HostErrorCode | Error): void;
}

/** A workbook in memory behind the host port, for tests and demonstrations. */
export function memoryHost(start: WorkbookSnapshot, can: Partial<HostAbilities> = {}): MemoryHost {
  let workbook = start;
  let marks: readonly Mark[] = [];
  let selected: CellRef = { sheet: start.sheets[0]?.name ?? '', row: 0, column: 0 };
  const settings = new Map<string, string>();
  const charts = new Map<string, readonly SheetChart[]>();
  const abilities: HostAbilities = { mark: true, addSheet: true, write: true, select: true, chart: 'drawn', ...can };
  const listeners = new Set<(change: { sheet: string }) => void>();
  const failures = new Map<Failing, Error>();
  const calls: string[] = [];

  function enter(method: string): void {
    if (method !== 'writeVerified') calls.push(method);
    const failure = failures.get(method as Failing);
    failures.delete(method as Failing);
    if (failure) throw failure;
  }

  function sheetNamed(name: string): SheetSnapshot {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw new HostError('notFound', `找不到工作表“${name}”。`);
    return sheet;
  }

  function put(cell: CellRef, content: CellContent, numberFormat?: string): void {
    const sheet = sheetNamed(cell.sheet);
    const next = withCell(sheet, cell.row, cell.column, content, numberFormat ?? numberFormatAt(sheet, cell.row, cell.column));
    workbook = { ...workbook, sheets: workbook.sheets.map((candidate) => (candidate === sheet ? next : candidate)) };
  }

  return {
    kind: 'workbench',
    can: abilities,
    charts: (sheet) => charts.get(sheet) ?? [],
    workbook: () => workbook,
    marks: () => marks,
    selected: () => selected,
    settings,
    calls,

    edit(cell, value, formula) {
      put(cell, { value, formula: formula ?? null });
      for (const listener of listeners) listener({ sheet: cell.sheet });
    },
    failNext(method, code) {
      failures.set(method, typeof code === 'string' ? new HostError(code, translator('zh')(`error.${code}.text`)) : code);
    },

    async read(options = {}) {
      enter('read');
      options.onProgress?.(1, 1);
      if (options.signal?.aborted) throw new HostError('cancelled', '已取消。');
      const { sheets } = options;
      return Promise.resolve(sheets ? { ...workbook, sheets: workbook.sheets.filter((sheet) => sheets.includes(sheet.name)) } : workbook);
    },
    async write(writes) {
      enter('write');
      const now = writes.map(({ cell }) => contentAt(sheetNamed(cell.sheet), cell));
      const changed = writes.filter((write, index) => !sameContent(write.old, now[index])).map((write) => write.cell);
      if (changed.length > 0) throw new HostError('changed', '单元格已被改动。', changed);
      const locked = writes.map((write) => write.cell).filter((cell) => isLocked(sheetNamed(cell.sheet), cell));
      if (locked.length > 0) throw new HostError('protected', '工作表受保护。', locked);
      enter('writeVerified');
      const undo = writes.map((write, index) => ({
        ...write,
        old: write.next,
        next: now[index] ?? write.old,
        numberFormat: numberFormatAt(sheetNamed(write.cell.sheet), write.cell.row, write.cell.column),
      }));
      for (const write of writes) put(write.cell, write.next, write.numberFormat);
      return Promise.resolve({ undo: undo.reverse() });
    },
    async activeSheet() {
      enter('activeSheet');
      return Promise.resolve(selected.sheet);
    },
    async activeCell() {
      enter('activeCell');
      return Promise.resolve(selected);
    },
    async select(cell) {
      enter('select');
      sheetNamed(cell.sheet);
      selected = cell;
      return Promise.resolve();
    },
    async mark(added) {
      enter('mark');
      marks = [...marks, ...added];
      return Promise.resolve();
    },
    async unmark() {
      enter('unmark');
      marks = [];
      return Promise.resolve();
    },
    async addSheet(sheet) {
      enter('addSheet');
      if (sheet.charts !== undefined && abilities.chart === false) throw new HostError('unsupported', '这里不能画图表，没有新建工作表。');
      const names = new Set(workbook.sheets.map((known) => known.name));
      let name = sheet.name;
      for (let n = 2; names.has(name); n += 1) name = `${sheet.name} (${String(n)})`;
      workbook = { ...workbook, sheets: [...workbook.sheets, addedSheet(sheet, name)] };
      charts.set(name, sheet.charts ?? []);
      for (const listener of listeners) listener({ sheet: name });
      return Promise.resolve(name);
    },
    async removeSheet(name) {
      enter('removeSheet');
      charts.delete(name);
      workbook = { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
      return Promise.resolve();
    },
    async getSetting(key) {
      enter('getSetting');
      return Promise.resolve(settings.get(key));
    },
    async setSetting(key, value) {
      enter('setSetting');
      if (value === undefined) settings.delete(key);
      else settings.set(key, value);
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A visible sheet from rows of values; a text beginning with `=` is a formula without a cached value. */
export function sheetOf(name: string, rows: readonly (readonly CellValue[])[], extra: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const plain = plainSheet(name, rows);
  return {
    ...plain,
    values: plain.values.map((row) => row.map((value) => (isFormula(value) ? null : value))),
    formulas: plain.values.map((row) => row.map((value) => (isFormula(value) ? value : null))),
    ...extra,
  };
}

function isFormula(value: CellValue): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

function withCell(sheet: SheetSnapshot, row: number, column: number, content: CellContent, numberFormat: string): SheetSnapshot {
  const height = Math.max(sheet.values.length, row - sheet.origin.row + 1);
  const width = Math.max(sheet.values[0]?.length ?? 0, column - sheet.origin.column + 1);
  const fill = <Value>(blank: Value, at: (r: number, c: number) => Value | undefined, put: Value): Value[][] =>
    Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_unused, c) =>
        r === row - sheet.origin.row && c === column - sheet.origin.column ? put : (at(r, c) ?? blank),
      ),
    );
  return {
    ...sheet,
    values: fill<CellValue>(null, (r, c) => sheet.values[r]?.[c], content.value),
    formulas: fill<string | null>(null, (r, c) => sheet.formulas[r]?.[c], content.formula),
    numberFormats: fill<string>('General', (r, c) => sheet.numberFormats[r]?.[c], numberFormat),
  };
}

function contentAt(sheet: SheetSnapshot, cell: CellRef): CellContent {
  return { value: valueAt(sheet, cell.row, cell.column), formula: formulaAt(sheet, cell.row, cell.column) };
}

function sameContent(a: CellContent, b: CellContent | undefined): boolean {
  if (!b || a.formula !== b.formula) return false;
  return plain(a.value) === plain(b.value);
}

function plain(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

function isLocked(sheet: SheetSnapshot, cell: CellRef): boolean {
  return sheet.protected && !sheet.unlocked.some((range) => contains(range, cell.row, cell.column));
}

export function cellsOf(marks: readonly Mark[]): string[] {
  return marks.map((mark) => toQualified(mark.cell));
}
