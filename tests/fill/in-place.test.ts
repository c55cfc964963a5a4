import { check } from '../../src/check';
import { formulaAt, type PlannedWrite, toA1, valueAt, type WorkbookSnapshot } from '../../src/core';
import { CLEANED_SETTING, parseCleaned } from '../../src/fill/cleaned';
import type { Entering } from '../../src/fill/in-place';
import { type Cleaning, cleaning } from '../../src/fill/own-functions';
import { type Repairing, repairing } from '../../src/fill/repairing';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { createSession, type Placing, type Session, stepsFor } from '../../src/session';
import { sheetOf, workbookOf } from '../kit/blocks/published';
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
  const plan = await previewed(session, 'enter');
  expect(plan.writes.map(({ cell, next }) => `${toA1(cell.row, cell.column)} ${next.formula ?? ''}`)).toEqual(
    ['H6 =GJ.EXECRATE(F6,E6)*100', 'I6 =GJ.EXECSCORE(F6,E6)', 'H7 =GJ.EXECRATE(F7,E7)*100', 'I7 =GJ.EXECSCORE(F7,E7)', ...[11, 12, 13, 14, 16, 23].map((row) => `I${String(row)} =GJ.PERFSCORE(F${String(row)},G${String(row)},H${String(row)})`)],
  );
  // 10 × 159.76 ÷ 400 = 3.99 and 5 × 90 ÷ 95 = 4.74 are printed 4 and 4.73.
  expect(plan.left.filter(({ gives }) => gives !== undefined).map(({ shows, gives }) => [shows, gives])).toEqual([['4', '3.99'], ['4.73', '4.74']]);
  await session.placing.place();
  expect(session.store.getState().placing.done).toEqual({ kind: 'enter', cells: plan.writes.length });
  const [sheet] = host.workbook().sheets;
  expect(sheet && formulaAt(sheet, 11, 8)).toBe('=GJ.PERFSCORE(F12,G12,H12)');
  expect(check(host.workbook(), FORM_SETS).findings.map(({ key }) => key)).toEqual(check(workbook, FORM_SETS).findings.map(({ key }) => key));

  const clean = await previewed(session, 'clean');
  expect([clean.writes.length, clean.left]).toEqual([plan.writes.length, []]);
  await session.placing.place();
  expect(cleaning(host.workbook())).toEqual({ writes: [], left: [] });
  await session.placing.undo();
  expect(cleaning(host.workbook()).writes).toHaveLength(plan.writes.length);
  await session.filling.undo();
  expect(host.workbook().sheets[0]?.values).toEqual(workbook.sheets[0]?.values);
});

test('修复函数 brings back what 上报前清理 took out, but over no figure that was changed since and into no row that was moved', async () => {
  const host = memoryHost(await one());
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  await previewed(session, 'enter');
  await session.placing.place();
  const before = cleaning(host.workbook()).writes.map(({ cell, old }) => [toA1(cell.row, cell.column), old.formula]);
  await previewed(session, 'clean');
  await session.placing.place();
  expect(parseCleaned(await host.getSetting(CLEANED_SETTING))).toHaveLength(before.length);

  // I12 was given other points, and the words of row 13 are those of another row now.
  await host.write([write(11, 8, host, 9), write(12, 3, host, '换了一个指标')]);
  const later = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  const plan = await previewed(later, 'repair');
  expect(plan.left.map(({ cell, why }) => [toA1(cell.row, cell.column), why])).toEqual([['I12', 'changed'], ['I13', 'moved']]);
  await later.placing.place();
  expect(cleaning(host.workbook()).writes.map(({ cell, old }) => [toA1(cell.row, cell.column), old.formula])).toEqual(before.filter(([cell]) => cell !== 'I12' && cell !== 'I13'));
  expect((await previewed(later, 'repair')).writes).toEqual([]);
});

test('what a spreadsheet could not compute or renamed is written plainly; an answer of a function is left alone', () => {
  const N = { error: '#NAME?' };
  const cells = [
    ['=GJ.EXECRATE(A1,B1)', N, '=GJ.EXECRATE(A1,B1)'],
    ['=1+_xldudf_GJ_TIE(1,2)', N, '=1+GJ.TIE(1,2)'],
    ['=_xlfn.GJ.TIE(1,2)&"_xlfn.GJ.TIE"', 0, '=GJ.TIE(1,2)&"_xlfn.GJ.TIE"'],
    ["='C:\\加载项\\[gouji.xlam]甲'!GJ.SHARE(1,2)", { error: '#REF!' }, '=GJ.SHARE(1,2)'],
    ['=gj.tie(1,2)', { error: '#BUSY!' }, '=gj.tie(1,2)'],
    ['=GJ.SHARE(1,0)', { error: '#DIV/0!' }, undefined],
    ['=GJ.PERFSCORE(A1,B1,5)', { error: '#N/A' }, undefined],
    ['=ABGJ.X(1)', N, undefined],
    ['="GJ.TIE(1,2)"', N, undefined],
    ['=SUM(A1:A2)', N, undefined],
  ] as const;
  const sheet = sheetOf('表', [cells.map(([, value]) => value)]);
  const { writes, left } = repairing(workbookOf({ ...sheet, formulas: [cells.map(([formula]) => formula)] }), []);
  expect(writes.map(({ cell, next }) => [cell.column, next.formula])).toEqual(cells.flatMap(([, , plain], column) => (plain === undefined ? [] : [[column, plain]])));
  expect(left).toEqual([]);
  const lost = repairing(workbookOf({ ...sheetOf('表', [[{ error: '#REF!' }]]), formulas: [['=GJ.TIE(#REF!,2)']] }), []);
  expect([lost.writes, lost.left.map(({ why }) => why)]).toEqual([[], ['reference']]);
});

test('looking through 23 tables says how far it is, and can be stopped; nothing is shown then', async () => {
  const host = memoryHost(await readWorkbookFile('samples/jincheng-2023-self-evaluations.xlsx'));
  let now = 0;
  const ticking = { now: () => (now += 30), pause: () => Promise.resolve() };
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock: ticking });
  const seen: string[] = [];
  session.store.subscribe(({ placing: { status } }) => {
    if (status.kind !== 'working') return;
    seen.push(`${String(status.done)}/${String(status.total)}`);
    if (status.done === 3) session.placing.cancel();
  });
  await session.placing.enter();
  expect([seen[0], seen.at(-1)]).toEqual(['0/0', '3/23']);
  expect(session.store.getState()).toMatchObject({ placing: { status: { kind: 'idle' }, shown: undefined }, notice: { kind: 'cancelled' } });
});

test('a figure edited after the preview stops all of it, and the failure is said where the button is', async () => {
  const host = memoryHost(await one());
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  await previewed(session, 'enter');
  // Behind the pane's back: a host that reports no edits.
  await host.write([write(11, 8, host, 9)]);
  await session.placing.place();
  const { placing } = session.store.getState();
  expect(placing).toMatchObject({ status: { kind: 'error', failure: { code: 'changed' } }, done: undefined });
  expect(cleaning(host.workbook()).writes).toEqual([]);
});

test('locked cells of a protected sheet are named, and stop nothing else; 上报前清理 says which functions stay', async () => {
  const workbook = await one();
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error(SHEET);
  const shut = { ...sheet, name: '受保护', protected: true };
  const session = createSession({ host: memoryHost({ ...workbook, sheets: [sheet, shut] }), ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  const plan = await previewed(session, 'enter');
  const { shown } = session.store.getState().placing;
  expect([...new Set(plan.writes.map(({ cell }) => cell.sheet))]).toEqual([SHEET]);
  expect(shown?.locked.map(({ sheet: name }) => name)).toEqual(plan.writes.map(() => '受保护'));
  await session.placing.place();
  expect(session.store.getState().placing.done).toEqual({ kind: 'enter', cells: plan.writes.length });
});

/** A write of the user's. */
function write(row: number, column: number, host: ReturnType<typeof memoryHost>, next: string | number): PlannedWrite {
  const [sheet] = host.workbook().sheets;
  return { cell: { sheet: SHEET, row, column }, old: { formula: null, value: sheet ? valueAt(sheet, row, column) : null }, next: { formula: null, value: next }, reason: { zh: '', en: '' } };
}

interface Plans {
  readonly enter: Entering;
  readonly clean: Cleaning;
  readonly repair: Repairing;
}

async function previewed<Kind extends Placing['kind']>(session: Session, kind: Kind): Promise<Plans[Kind]> {
  await session.placing[kind]();
  const { shown } = session.store.getState().placing;
  if (!isOf(shown, kind)) throw new Error(`nothing of ${kind} is shown`);
  return shown.plan;
}

function isOf<Kind extends Placing['kind']>(shown: Placing | undefined, kind: Kind): shown is Placing & { readonly kind: Kind; readonly plan: Plans[Kind] } {
  return shown?.kind === kind;
}
