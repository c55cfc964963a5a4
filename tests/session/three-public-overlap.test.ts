import { FORM_SETS } from '../../src/forms';
import { type CellRef, type CellValue, parseA1, type Range, type WorkbookSnapshot } from '../../src/core';
import { itemId } from '../../src/fill';
import { chosenItems, claimOn, createSession, isFree, type Session, writableFigures, stepsFor } from '../../src/session';
import { blanked, readSample, valueIn } from '../kit/fill/blank';
import { nineOf } from '../kit/fill/last-year';
import { type MemoryHost, memoryHost } from '../kit/memory-host';

/**
 * 填报 and 三公经费表 both fill 公开09表. Published 决算数, row 8: G 合计 29.14 = H 0 + I 29.00 (J 0 + K 29.00) + L 0.14.
 * Whatever order they are applied in, the table adds up, and each is taken back by itself, the last one first.
 */
let sample: WorkbookSnapshot;
let sheet: string;

beforeAll(async () => {
  sample = await readSample();
  sheet = nineOf(sample).name;
});

const clock = { now: () => 0, pause: () => Promise.resolve() };
const at = (a1: string): CellRef => {
  const place = parseA1(a1);
  if (!place) throw new Error(a1);
  return { sheet, ...place };
};
const read = (host: MemoryHost, ...cells: readonly string[]): CellValue[] => cells.map((a1) => valueIn(host.workbook(), at(a1)));
const stateOf = (session: Session) => session.store.getState().threePublic;
const fillOf = (session: Session) => session.store.getState().fill;

function open(workbook: WorkbookSnapshot): { readonly host: MemoryHost; readonly session: Session } {
  const host = memoryHost(workbook);
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  session.filling.setAs('values');
  return { host, session };
}

/** 合计 and 小计 of 决算数 are blank; the figures typed are the published ones but for 公务接待费. */
async function both(reception: string) {
  const { host, session } = open(blanked(sample, [at('G8'), at('I8')]));
  session.threePublic.choose({ source: 'typed', typed: { actual: { abroad: '0', carPurchase: '0', carRunning: '29', reception } } });
  await session.filling.plan();
  await session.threePublic.work();
  return { host, session };
}

const planned = (session: Session, a1: string) => fillOf(session).proposal?.items.find((item) => itemId(item) === `'${sheet}'!${a1}`);
const figure = (session: Session, a1: string) => {
  const item = stateOf(session).result?.items.find((each) => each.write.cell.row === at(a1).row && each.write.cell.column === at(a1).column);
  if (!item) throw new Error(`no figure for ${a1}`);
  return item;
};

describe('both say the same', () => {
  test('either may write it, and then nothing is left for the other', async () => {
    const { host, session } = await both('0.14');
    const total = planned(session, 'G8');
    expect(total && claimOn(fillOf(session).claims, total)).toBe('same');
    await session.filling.apply();
    expect(read(host, 'G8', 'I8')).toEqual([29.14, 29]);
    // What was worked out before the fill is not written over it.
    expect(stateOf(session).status.kind).toBe('stale');
    await session.threePublic.generate();
    expect(host.calls.filter((call) => call === 'write')).toHaveLength(1);
    await session.threePublic.work();
    expect(stateOf(session).result).toMatchObject({ items: [], newSheet: undefined });
    await session.filling.undo();
    expect(host.workbook()).toEqual(blanked(sample, [at('G8'), at('I8')]));
  });

  test('the other way round the plan is made anew, and is empty', async () => {
    const { host, session } = await both('0.14');
    await session.threePublic.generate();
    expect(read(host, 'G8', 'I8')).toEqual([29.14, 29]);
    expect(fillOf(session).proposal).toBeUndefined();
    await session.filling.plan();
    expect(fillOf(session).proposal?.items).toEqual([]);
    await session.filling.undo();
    expect(host.workbook()).toEqual(blanked(sample, [at('G8'), at('I8')]));
  });
});

describe('they differ: 0.20 typed where 0.14 stands', () => {
  test('a correction is never ticked by itself, and a sum that needs it waits', async () => {
    const { host, session } = await both('0.20');
    expect(figure(session, 'L8')).toMatchObject({ kind: 'correct' });
    expect(stateOf(session).ticked.has(itemId(figure(session, 'L8')))).toBe(false);
    // 29.20 would be the sum of figures that do not stand there.
    expect([...writableFigures(stateOf(session))]).toEqual([itemId(figure(session, 'I8'))]);
    await session.threePublic.generate();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([null, 29, 0.14]);
  });

  test('unticked, it leaves the cell to the plan, whose total follows from what stands there', async () => {
    const { host, session } = await both('0.20');
    await session.filling.apply();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([29.14, 29, 0.14]);
    await session.threePublic.work();
    expect(figure(session, 'G8')).toMatchObject({ kind: 'correct', write: { old: { value: 29.14 }, next: { value: 29.2 } } });
    expect([...writableFigures(stateOf(session))]).toEqual([]);
    session.threePublic.tick(figure(session, 'G8'), true);
    expect([...writableFigures(stateOf(session))]).toEqual([]);
    session.threePublic.tick(figure(session, 'L8'), true);
    await session.threePublic.generate();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([29.2, 29, 0.2]);
    await session.filling.undo();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([29.14, 29, 0.14]);
    await session.filling.undo();
    expect(host.workbook()).toEqual(blanked(sample, [at('G8'), at('I8')]));
  });

  test('ticked, it goes first: the plan keeps its other total back until then', async () => {
    const { host, session } = await both('0.20');
    session.threePublic.tick(figure(session, 'L8'), true);
    const total = planned(session, 'G8');
    if (!total) throw new Error('no total');
    expect(fillOf(session).ticked.has(itemId(total))).toBe(true);
    expect(isFree(fillOf(session), total)).toBe(false);
    expect(chosenItems(fillOf(session)).map(itemId)).toEqual([`'${sheet}'!I8`]);
    await session.filling.apply();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([null, 29, 0.14]);

    await session.threePublic.work();
    session.threePublic.tick(figure(session, 'L8'), true);
    await session.threePublic.generate();
    expect(read(host, 'G8', 'I8', 'L8')).toEqual([29.2, 29, 0.2]);
    await session.filling.plan();
    expect(fillOf(session).proposal?.items).toEqual([]);
    await session.filling.undo();
    await session.filling.undo();
    expect(host.workbook()).toEqual(blanked(sample, [at('G8'), at('I8')]));
  });

  test('other figures chosen for the card set the plan free again', async () => {
    const { session } = await both('0.20');
    session.threePublic.tick(figure(session, 'L8'), true);
    const total = planned(session, 'G8');
    if (!total) throw new Error('no total');
    session.threePublic.choose({ source: 'tables' });
    expect(isFree(fillOf(session), total)).toBe(true);
  });
});

test('a sheet made by the card leaves nothing to fill, and is taken away last', async () => {
  const { host, session } = open({ ...sample, sheets: sample.sheets.filter(({ name }) => name !== sheet) });
  const start = host.workbook();
  const figures = { abroad: '0', carPurchase: '0', carRunning: '29', reception: '0.14' };
  session.threePublic.choose({ source: 'typed', typed: { budget: figures, actual: figures } });
  await session.threePublic.work();
  await session.threePublic.generate();
  await session.filling.plan();
  expect(fillOf(session).proposal?.items).toEqual([]);
  await session.filling.undo();
  expect(host.workbook()).toEqual(start);
});

describe('locked cells', () => {
  const guarded = (unlocked: readonly Range[]): WorkbookSnapshot => {
    const blank = blanked(sample, ['G8', 'I8', 'K8', 'L8'].map(at));
    return { ...blank, sheets: blank.sheets.map((each) => (each.name === sheet ? { ...each, protected: true, unlocked } : each)) };
  };
  const typed = { source: 'typed', typed: { actual: { carRunning: '29', reception: '0.14' } } } as const;

  test('are listed before anything is written, and cannot be ticked', async () => {
    const { host, session } = open(guarded([]));
    session.threePublic.choose(typed);
    await session.threePublic.work();
    expect([...stateOf(session).locked]).toEqual(['G8', 'I8', 'K8', 'L8'].map((a1) => `'${sheet}'!${a1}`));
    session.threePublic.tick(figure(session, 'L8'), true);
    expect([...writableFigures(stateOf(session))]).toEqual([]);
    await session.threePublic.generate();
    expect(host.calls).not.toContain('write');
  });

  test('beside free ones: what is free is written, but no sum of a locked figure', async () => {
    const { row, column } = at('L8');
    const { host, session } = open(guarded([{ top: row, bottom: row, left: column, right: column }]));
    session.threePublic.choose(typed);
    await session.threePublic.work();
    await session.threePublic.generate();
    expect(read(host, 'G8', 'I8', 'K8', 'L8')).toEqual([null, null, null, 0.14]);
  });
});
