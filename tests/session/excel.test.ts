import { FORM_SETS } from '../../src/forms';
import { cellOf, type CellRef, type Finding } from '../../src/core';
import { readWorkbookFile } from '../../src/hosts/file';
import { createSession, notesView, stepsFor } from '../../src/session';
import { excelWith } from '../kit/excel/harness';

/** The first journey through Microsoft's own client library: check, jump, note, mark, export, correct, check again. */

const SAMPLE = 'samples/jincheng-2023-final-accounts.xlsx';

async function open() {
  const harness = excelWith(await readWorkbookFile(SAMPLE));
  const session = createSession({ host: harness.host, ...stepsFor(FORM_SETS), language: () => 'zh' });
  return { ...harness, session };
}

type Opened = Awaited<ReturnType<typeof open>>;

function finding({ session }: Opened, rule: string): Finding {
  const found = session.store.getState().result?.report.findings.find((candidate) => candidate.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

function firstCell(of: Finding): CellRef {
  const [cell] = of.cells;
  if (!cell) throw new Error('a finding without cells');
  return cell;
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('the published workbook: ten tables, the known findings, nothing that must be fixed', async () => {
  const opened = await open();
  await opened.session.check('workbook');
  const { status, result } = opened.session.store.getState();
  expect(status.kind).toBe('ready');
  expect(result?.report.tables).toHaveLength(10);
  expect(result?.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(result?.report.findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['F03-2', 'F06-1', 'Fx-09car', 'F10-2']));
});

test('a click selects the cell, and the way back leads to where the user was', async () => {
  const opened = await open();
  const { session, workbook, host } = opened;
  await session.check('workbook');
  const home = await host.activeCell();
  const cars = firstCell(finding(opened, 'Fx-09car'));
  await session.goTo(cars);
  expect(workbook.selected()).toEqual(cars);
  await session.goBack();
  expect(workbook.selected()).toEqual(home);
});

test('a note survives in the workbook; marks come and go without a trace; an export makes nothing stale', async () => {
  const opened = await open();
  const { session, workbook, host } = opened;
  await session.check('workbook');
  const cars = finding(opened, 'Fx-09car');
  const fill = workbook.shownFill(firstCell(cars));
  await session.toggleMark(cars.key);
  expect(workbook.shownFill(firstCell(cars))).not.toBe(fill);
  await session.clearMarks();
  expect(workbook.shownFill(firstCell(cars))).toBe(fill);

  await session.setNote(cars.key, '车辆由机关事务管理局登记');
  await session.exportReport();
  await settled();
  expect(session.store.getState().status.kind).toBe('ready');
  expect(workbook.sheetNames().at(-1)).toBe('勾稽审核报告');

  const later = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh' });
  await later.check('workbook');
  const { result, notes } = later.store.getState();
  if (!result) throw new Error('no result');
  expect(result.report.tables).toHaveLength(10);
  expect(result.report.unrecognisedSheets).not.toContain('勾稽审核报告');
  expect(notesView(result, notes).attached.get(cars.key)?.note.text).toBe('车辆由机关事务管理局登记');
});

test('a figure broken by the user is reported as changed, found as an error with its cell, and gone when put right', async () => {
  const opened = await open();
  const { session, workbook } = opened;
  await session.check('workbook');
  const rounding = finding(opened, 'F06-1').arithmetic?.operands[1];
  if (!rounding) throw new Error('no operand');
  const { place, value } = rounding;
  const cell = cellOf(place);
  if (!cell) throw new Error('no cell');
  workbook.userTypes(cell, value.plus(1).toNumber());
  await settled();
  expect(session.store.getState().status).toEqual({ kind: 'stale', sheet: cell.sheet });
  await session.recheck();
  const broken = finding(opened, 'F06-1');
  expect(broken.severity).toBe('error');
  // 155.03 printed, items 155.05 + 1.00
  expect(broken.arithmetic?.difference.toString()).toBe('-1.02');
  workbook.userTypes(cell, value.toNumber());
  await settled();
  await session.recheck();
  expect(finding(opened, 'F06-1').severity).toBe('hint');
});
