import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseA1, toA1 } from '../../src/core';
import { patchWorkbook, type PackageChanges } from '../../src/hosts/file/patch';
import { at, put } from '../hosts/file/patch/kit';
import { GUARDED, HIDDEN, richWorkbook, SUBJECTS, TOTALS } from '../hosts/file/patch/rich';
import { REPORT } from '../hosts/file/patch/report-sheet';
import { removeConverted, run, toCsv, toPdf } from './libreoffice';

const folder = mkdtempSync(join(tmpdir(), 'gouji-patch-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeConverted();
});

/** Every sheet as LibreOffice shows it, line by line and cell by cell. */
type Shown = ReadonlyMap<string, readonly (readonly string[])[]>;

function shown(path: string): Shown {
  const out = toCsv(path);
  const stem = basename(path, '.xlsx');
  const sheets = readdirSync(out).map((file): [string, readonly (readonly string[])[]] => [
    file.slice(stem.length + 1, -'.csv'.length),
    readFileSync(join(out, file), 'utf8').split('\n').map((line) => line.split(',')),
  ]);
  return new Map(sheets);
}

async function saved(name: string, changes: PackageChanges): Promise<string> {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, (await patchWorkbook(await richWorkbook(), changes)).bytes);
  return path;
}

/** `表!C3` → what stands there now, for every cell that is shown differently. */
function differences(before: Shown, after: Shown): Record<string, string> {
  const found: Record<string, string> = {};
  for (const sheet of new Set([...before.keys(), ...after.keys()])) {
    const [a = [], b = []] = [before.get(sheet), after.get(sheet)];
    for (let row = 0; row < Math.max(a.length, b.length); row++) {
      for (let column = 0; column < Math.max(a[row]?.length ?? 0, b[row]?.length ?? 0); column++) {
        const now = b[row]?.[column] ?? '';
        if (now !== (a[row]?.[column] ?? '')) found[`${sheet}!${toA1(row, column)}`] = now;
      }
    }
  }
  return found;
}

let original: string;
let before: Shown;
beforeAll(async () => {
  original = await saved('原件', {});
  before = shown(original);
});

test('LibreOffice opens the rich workbook as it was made', () => {
  expect([...before.keys()].sort()).toEqual([TOTALS, SUBJECTS, GUARDED, HIDDEN].sort());
  const { row, column } = parseA1('C3') ?? { row: 0, column: 0 };
  expect(before.get(TOTALS)?.[row]?.[column]).toBe('3220.54');
});

const CHANGED = ['C3', 'C5', 'C7', 'C8', 'D3', 'D4', 'D5', 'D6', 'A9'].map((address) => `${TOTALS}!${address}`);

test('a changed figure shows with its dependants, and nowhere else', async () => {
  const recalculated = [
    ...([['C5', 3376.55], ['C7', 3388.85], ['C8', 0.8472]] as const).map(([address, value]) => ({ cell: at(TOTALS, address), value })),
    ...[3221.5, 155.05, 3376.55, 12.3].map((figure, i) => ({ cell: at(TOTALS, `D${i + 3}`), value: figure / 3388.85 })),
    ...([['A9', 6443], ['B9', 310.1]] as const).map(([address, value]) => ({ cell: at(TOTALS, address), value })),
    { cell: at(SUBJECTS, 'D3'), value: 6777.7 },
  ];
  const changed = differences(before, shown(await saved('给定结果', { cells: [put(TOTALS, 'C3', 3221.5)], recalculated })));
  expect(Object.keys(changed).sort()).toEqual([...CHANGED, `${SUBJECTS}!D3`].sort());
  expect(changed).toMatchObject({ [`${TOTALS}!C5`]: '3376.55', [`${TOTALS}!C7`]: '3388.85', [`${SUBJECTS}!D3`]: '6777.7' });
  // Our functions are unknown to LibreOffice: it shows the result the file gives.
  expect(changed[`${TOTALS}!C8`]).toBe('84.72%');
});

test('a changed figure whose results nobody knew is calculated through by LibreOffice itself', async () => {
  const after = shown(await saved('自行计算', { cells: [put(TOTALS, 'C3', 3221.5)] }));
  const changed = differences(before, after);
  expect(Object.keys(changed).sort()).toEqual([...CHANGED, `${SUBJECTS}!D3`].sort());
  expect(Number(changed[`${TOTALS}!C5`])).toBeCloseTo(3376.55, 8);
  expect(Number(changed[`${TOTALS}!C7`])).toBeCloseTo(3388.85, 8);
  expect(Number(changed[`${TOTALS}!D3`])).toBeCloseTo(3221.5 / 3388.85, 8);
  expect(Number(changed[`${TOTALS}!A9`])).toBeCloseTo(6443, 8);
  expect(Number(changed[`${SUBJECTS}!D3`])).toBeCloseTo(6777.7, 8);
});

test('the printed pages stay the same but for the figure', async () => {
  const patched = await saved('打印', { cells: [put(TOTALS, 'B3', 9)] });
  const [first = '', second = ''] = [original, patched].map((path) => run('pdftotext', ['-layout', join(toPdf(path), `${basename(path, '.xlsx')}.pdf`), '-']));
  const lines = (text: string): string[] => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
  const [a, b] = [lines(first), lines(second)];
  expect(b.length).toBe(a.length);
  expect(b.filter((line, i) => line !== a[i])).toEqual([expect.stringMatching(/^一、一般公共预算财政拨款收入 9 3,220\.54/)]);
});

test('a workbook with a sheet of ours, text that looks like a formula, and settings opens without repair', async () => {
  const after = shown(await saved('新表', { newSheets: [REPORT], cells: [put(GUARDED, 'B2', '=1+1')], settings: { notes: '说明' } }));
  expect(differences(before, after)).toEqual({
    [`${GUARDED}!B2`]: '=1+1',
    '审核结果!A1': '审核结果',
    '审核结果!A2': '问题',
    '审核结果!B2': '差异',
    '审核结果!A3': '=C4 与 =C5 不符',
    '审核结果!B3': '-0.02',
  });
});
