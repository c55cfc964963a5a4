/** What the diagnostics page tries in the user's own Excel. It works on a sheet of its own and removes it again. */
import type { CellContent, CellRef, CellValue, Localized, PlannedWrite, WorkbookSnapshot } from '../../core';
import { isCellError, numberFormatAt, toA1, valueAt } from '../../core';
import type { Host } from '../../hosts/port';

export interface StepResult {
  readonly id: string;
  readonly title: Localized;
  /** Absent when the step passed. */
  readonly difference?: Difference;
  /** The code of the error that stopped the step. */
  readonly error?: string;
}

export interface Difference {
  /** A cell address or the name of what was looked at. */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

interface Step {
  readonly id: string;
  readonly title: Localized;
  /** Undefined when all is well. */
  readonly run: (host: Host, bench: Bench) => Promise<Difference | undefined>;
}

/** The sheet the steps work on. */
interface Bench {
  readonly sheet: string;
}

const REASON = { zh: '诊断', en: 'Diagnostics' } as const;

const STEPS: readonly Step[] = [
  {
    id: 'read',
    title: { zh: '读取：文字、数字、空白、文本型数字', en: 'Read: text, number, blank, number kept as text' },
    run: async (host, bench) =>
      firstDifference(await readBench(host, bench), [
        [0, 0, '诊断'],
        [1, 0, 1234.5],
        [1, 1, null],
        [1, 2, '001'],
        [1, 3, '=1+1'],
      ]),
  },
  {
    id: 'numberFormat',
    title: { zh: '读取：数字格式', en: 'Read: number format' },
    run: async (host, bench) => {
      const sheet = (await readBench(host, bench)).sheets.find(({ name }) => name === bench.sheet);
      const format = sheet === undefined ? '' : numberFormatAt(sheet, 1, 0);
      return same('A2', '#,##0.00', format);
    },
  },
  {
    id: 'writeUndo',
    title: { zh: '写入并撤销', en: 'Write and take back' },
    run: async (host, bench) => {
      const receipt = await host.write([write(bench, 1, 0, constant(1234.5), constant(88))]);
      const written = firstDifference(await readBench(host, bench), [[1, 0, 88]]);
      await host.write(receipt.undo);
      return written ?? firstDifference(await readBench(host, bench), [[1, 0, 1234.5]]);
    },
  },
  {
    id: 'textStaysText',
    title: { zh: '写入：以 = 开头的文字仍是文字', en: 'Write: text beginning with = stays text' },
    run: async (host, bench) => {
      await host.write([write(bench, 3, 0, constant(null), constant('=HYPERLINK("x")'))]);
      return firstDifference(await readBench(host, bench), [[3, 0, '=HYPERLINK("x")']]);
    },
  },
  {
    id: 'stale',
    title: { zh: '写入：单元格已变动时拒绝', en: 'Write: refused when the cell has changed' },
    run: async (host, bench) => {
      const outcome = await host.write([write(bench, 1, 0, constant(999), constant(1))]).then(
        () => 'written',
        (error: unknown) => codeOf(error),
      );
      return same('write', 'changed', outcome);
    },
  },
  {
    id: 'formula',
    title: { zh: '公式：重新计算', en: 'Formula: recalculated' },
    run: async (host, bench) => {
      await host.write([write(bench, 4, 0, constant(null), formula('=A2*2'))]);
      return firstDifference(await readBench(host, bench), [[4, 0, 2469]]);
    },
  },
  {
    id: 'customFunction',
    title: { zh: '工作表函数：GJ.EXECRATE', en: 'Worksheet function: GJ.EXECRATE' },
    run: async (host, bench) => {
      await host.write([write(bench, 5, 0, constant(null), formula('=GJ.EXECRATE(50,200)'))]);
      return firstDifference(await settled(host, bench, 5, 0), [[5, 0, 0.25]]);
    },
  },
  {
    id: 'customFunctionError',
    title: { zh: '工作表函数：除以零给出 #DIV/0!', en: 'Worksheet function: division by zero gives #DIV/0!' },
    run: async (host, bench) => {
      await host.write([write(bench, 6, 0, constant(null), formula('=GJ.EXECRATE(50,0)'))]);
      return firstDifference(await settled(host, bench, 6, 0), [[6, 0, '#DIV/0!']]);
    },
  },
  {
    id: 'mark',
    title: { zh: '标记与清除标记', en: 'Mark and unmark' },
    run: async (host, bench) => {
      await host.mark([{ cell: at(bench, 1, 0), severity: 'error' }]);
      await host.unmark();
      return undefined;
    },
  },
  {
    id: 'select',
    title: { zh: '选中单元格', en: 'Select a cell' },
    run: async (host, bench) => {
      await host.select(at(bench, 1, 2));
      const { sheet, row, column } = await host.activeCell();
      // Another sheet's name is the user's own and stays out of the record.
      return same('activeCell', 'C2', sheet === bench.sheet ? toA1(row, column) : 'another sheet');
    },
  },
  {
    id: 'settings',
    title: { zh: '工作簿内的设置', en: 'Settings inside the workbook' },
    run: async (host) => {
      await host.setSetting('gouji.diagnostics', '勾稽');
      const kept = await host.getSetting('gouji.diagnostics');
      await host.setSetting('gouji.diagnostics', undefined);
      return same('getSetting', '勾稽', kept ?? '');
    },
  },
];

/** Runs every step, one after the other; a step that fails does not stop the next. */
export async function runScenario(host: Host, onResult: (result: StepResult) => void): Promise<void> {
  const sheet = await host.addSheet({
    name: '勾稽诊断',
    cells: [
      [{ value: '诊断', bold: true }],
      [{ value: 1234.5, numberFormat: '#,##0.00' }, { value: null }, { value: '001', numberFormat: '@' }, { value: '=1+1' }],
    ],
    columnWidths: [14, 14, 14, 14],
    merges: [],
    freezeRows: 1,
    activate: true,
  });
  try {
    for (const step of STEPS) onResult(await attempt(step, host, { sheet }));
  } finally {
    await host.removeSheet(sheet);
  }
}

async function attempt(step: Step, host: Host, bench: Bench): Promise<StepResult> {
  const { id, title } = step;
  try {
    const difference = await step.run(host, bench);
    return difference === undefined ? { id, title } : { id, title, difference };
  } catch (error) {
    return { id, title, error: codeOf(error) };
  }
}

/** A code only: an error's text may quote a cell. */
export function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : typeof error;
}

function readBench(host: Host, bench: Bench): Promise<WorkbookSnapshot> {
  return host.read({ sheets: [bench.sheet] });
}

const PATIENCE = 20;
const PAUSE_MS = 250;

/** Worksheet functions answer a moment after the write: reads until the cell holds something final. */
async function settled(host: Host, bench: Bench, row: number, column: number): Promise<WorkbookSnapshot> {
  for (let round = 0; round < PATIENCE; round++) {
    const snapshot = await readBench(host, bench);
    const shown = printed(snapshot, row, column);
    if (shown !== '#BUSY!' && shown !== '#GETTING_DATA' && shown !== '') return snapshot;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return readBench(host, bench);
}

type Expectation = readonly [row: number, column: number, value: CellValue];

function firstDifference(snapshot: WorkbookSnapshot, expected: readonly Expectation[]): Difference | undefined {
  for (const [row, column, value] of expected) {
    const difference = same(toA1(row, column), show(value), printed(snapshot, row, column));
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function printed(snapshot: WorkbookSnapshot, row: number, column: number): string {
  const sheet = snapshot.sheets[0];
  return sheet === undefined ? '' : show(valueAt(sheet, row, column));
}

function show(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}

function same(what: string, expected: string, actual: string): Difference | undefined {
  return expected === actual ? undefined : { what, expected, actual };
}

function at(bench: Bench, row: number, column: number): CellRef {
  return { sheet: bench.sheet, row, column };
}

function constant(value: CellValue): CellContent {
  return { formula: null, value };
}

function formula(text: string): CellContent {
  return { formula: text, value: null };
}

function write(bench: Bench, row: number, column: number, old: CellContent, next: CellContent): PlannedWrite {
  return { cell: at(bench, row, column), old, next, reason: REASON };
}
