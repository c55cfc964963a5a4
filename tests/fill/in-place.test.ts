import { check } from '../../src/check';
import { formulaAt, toA1, type WorkbookSnapshot } from '../../src/core';
import { cleaning } from '../../src/fill/own-functions';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { createSession, stepsFor } from '../../src/session';
import { withCell } from '../kit/edit';
import { memoryHost } from '../kit/memory-host';

const clock = { now: () => 0, pause: () => Promise.resolve() };
const SHEET = '22晋城市航空应急救援服务费';

/** The table of 航空应急救援 alone. */
async function one(): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbookFile('samples/jincheng-2023-self-evaluations.xlsx');
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => name === SHEET) };
}

test('functions stand where their value is the one shown; what a person judged or rounded otherwise stays, and all is taken out again', async () => {
  const workbook = await one();
  const host = memoryHost(workbook);
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  const plan = await session.previewFunctions();
  expect(plan?.writes.map(({ cell, next }) => `${toA1(cell.row, cell.column)} ${next.formula ?? ''}`)).toEqual(
    ['H6 =GJ.EXECRATE(F6,E6)*100', 'I6 =GJ.EXECSCORE(F6,E6)', 'H7 =GJ.EXECRATE(F7,E7)*100', 'I7 =GJ.EXECSCORE(F7,E7)', ...[11, 12, 13, 14, 16, 23].map((row) => `I${String(row)} =GJ.PERFSCORE(F${String(row)},G${String(row)},H${String(row)})`)],
  );
  // 10 × 159.76 ÷ 400 = 3.99 and 5 × 90 ÷ 95 = 4.74 are printed 4 and 4.73.
  expect(plan?.left.filter(({ gives }) => gives !== undefined).map(({ shows, gives }) => [shows, gives])).toEqual([['4', '3.99'], ['4.73', '4.74']]);
  expect(await session.place(plan ?? { writes: [] })).toBe(true);
  const [sheet] = host.workbook().sheets;
  expect(sheet && formulaAt(sheet, 11, 8)).toBe('=GJ.PERFSCORE(F12,G12,H12)');
  expect(check(host.workbook(), FORM_SETS).findings.map(({ key }) => key)).toEqual(check(workbook, FORM_SETS).findings.map(({ key }) => key));

  const clean = await session.previewCleaning();
  expect([clean?.writes.length, clean?.left]).toEqual([plan?.writes.length, []]);
  expect(await session.place(clean ?? { writes: [] })).toBe(true);
  expect(cleaning(host.workbook())).toEqual({ writes: [], left: [] });
  await session.filling.undo();
  expect(cleaning(host.workbook()).writes).toHaveLength(plan?.writes.length ?? 0);
  await session.filling.undo();
  expect(host.workbook().sheets[0]?.values).toEqual(workbook.sheets[0]?.values);
});

test('a figure edited after the preview stops all of it', async () => {
  const host = memoryHost(await one());
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  const plan = await session.previewFunctions();
  const later = memoryHost(withCell(host.workbook(), { sheet: SHEET, row: 11, column: 8 }, 9));
  await expect(later.write(plan?.writes ?? [])).rejects.toMatchObject({ code: 'changed' });
});
