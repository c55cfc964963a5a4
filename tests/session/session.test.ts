import { type Finding, valueAt, type WorkbookSnapshot } from '../../src/core';
import type { CheckProgress, Report } from '../../src/check/report';
import { FORM_SETS } from '../../src/forms';
import { type Check, createSession, notesView, type Clock, stepsFor } from '../../src/session';
import { type MemoryHost, memoryHost, sheetOf } from '../kit/memory-host';
import { at, BROKEN, CARS, CLEAN, INCOME, PROJECT_496, PUBLISHED, reportWith, ROUNDING_302, SAID, SHEET_NAMES, TOTALS } from '../kit/pane/report';

const WORKBOOK: WorkbookSnapshot = {
  name: '晋城市应急管理局2023年度部门决算.xlsx',
  date1904: false,
  sheets: SHEET_NAMES.map((name) => sheetOf(name, [[name]])),
};

/** Every look at the clock is 10 ms later, so a slice of 25 ms holds three steps. */
function tickingClock(onPause: () => void = () => undefined): Clock & { pauses: number } {
  let now = 0;
  return {
    pauses: 0,
    now: () => (now += 10),
    pause() {
      this.pauses += 1;
      onPause();
      return Promise.resolve();
    },
  };
}

function reports(...list: readonly Report[]): Check {
  let next = 0;
  return function* () {
    yield { stage: 'recognise', done: 1, total: 1 };
    const report = list[Math.min(next, list.length - 1)];
    next += 1;
    if (!report) throw new Error('no report');
    return report;
  };
}

function start(check: Check, host: MemoryHost = memoryHost(WORKBOOK), clock: Clock = tickingClock()) {
  return { host, session: createSession({ ...stepsFor(FORM_SETS), host, check, language: () => 'zh', clock }) };
}

test('a check goes from idle through reading and checking to ready', async () => {
  const { session } = start(reports(PUBLISHED));
  const seen: string[] = [session.store.getState().status.kind];
  session.store.subscribe((state) => {
    if (seen.at(-1) !== state.status.kind) seen.push(state.status.kind);
  });
  await session.check('workbook');
  expect(seen).toEqual(['idle', 'reading', 'checking', 'ready']);
  expect(session.store.getState().result?.report).toBe(PUBLISHED);
});

test('审核本表 hands the active sheet to the checker', async () => {
  const asked: unknown[] = [];
  const check: Check = function* (_, options) {
    asked.push(options.sheet);
    yield { stage: 'rules', done: 1, total: 1 };
    return PUBLISHED;
  };
  const { session, host } = start(check);
  await host.select(at('03', 'E14'));
  await session.check('sheet');
  expect(asked).toEqual(['03 支出']);
  expect(session.store.getState().result?.scope).toEqual({ kind: 'sheet', name: '03 支出' });
  await session.recheck();
  expect(asked).toEqual(['03 支出', '03 支出']);
});

test('the checker runs in slices and shows how far it is', async () => {
  const clock = tickingClock();
  const check: Check = function* () {
    for (let done = 1; done <= 12; done += 1) yield { stage: 'relations', done, total: 12 };
    return CLEAN;
  };
  const { session } = start(check, memoryHost(WORKBOOK), clock);
  const seen: CheckProgress[] = [];
  session.store.subscribe(({ status }) => {
    if (status.kind === 'checking') seen.push(status.progress);
  });
  await session.check('workbook');
  // One pause before the work, then one after every third of twelve steps.
  expect(clock.pauses).toBe(1 + 4);
  expect(seen.map(({ done }) => done)).toEqual([0, 3, 6, 9, 12]);
});

test('cancelling stops at the next pause, keeps the last result and says so', async () => {
  let steps = 0;
  let stopNow = false;
  const check: Check = function* () {
    for (let done = 0; done < 1000; done += 1) {
      if (stopNow) steps += 1;
      yield { stage: 'relations', done, total: 1000 };
      if (!stopNow && done === 20) return PUBLISHED;
    }
    return CLEAN;
  };
  const clock = tickingClock(() => {
    if (steps > 5) session.cancel();
  });
  const { session } = start(check, memoryHost(WORKBOOK), clock);
  await session.check('workbook');
  stopNow = true;
  await session.check('workbook');
  const { status, notice, result } = session.store.getState();
  expect(status.kind).toBe('ready');
  expect(notice).toEqual({ kind: 'cancelled' });
  expect(result?.report).toBe(PUBLISHED);
  expect(steps).toBeLessThan(20);
});

test('a second check ends the first', async () => {
  const { session } = start(reports(PUBLISHED, CLEAN));
  const first = session.check('workbook');
  const second = session.check('workbook');
  await Promise.all([first, second]);
  expect(session.store.getState().status.kind).toBe('ready');
  expect(session.store.getState().notice).toBeUndefined();
});

test('an edit makes the result stale, and a re-check makes it current', async () => {
  const { session, host } = start(reports(PUBLISHED));
  await session.check('workbook');
  host.edit(at('03', 'E14'), 0);
  expect(session.store.getState().status).toEqual({ kind: 'stale', sheet: '03 支出' });
  await session.recheck();
  expect(session.store.getState().status.kind).toBe('ready');
});

test('an edit while the check runs is not lost', async () => {
  const host = memoryHost(WORKBOOK);
  const clock = tickingClock(() => {
    host.edit(at('06', 'F4'), 155.05);
  });
  const { session } = start(reports(PUBLISHED), host, clock);
  await session.check('workbook');
  expect(session.store.getState().status).toEqual({ kind: 'stale', sheet: '06 基本支出' });
});

test.each(['editing', 'busy', 'offline', 'tooLarge'] as const)(
  'a host that is %s becomes a status with its code, and the old result stays',
  async (code) => {
    const { session, host } = start(reports(PUBLISHED));
    await session.check('workbook');
    host.failNext('read', code);
    await session.check('workbook');
    const { status, result, log } = session.store.getState();
    expect(status).toMatchObject({ kind: 'error', failure: { code } });
    expect(result?.report).toBe(PUBLISHED);
    expect(log).toEqual([`check: HostError ${code}`]);
  },
);

test('an unforeseen fault is called unknown and its message, which may quote a cell, is kept nowhere', async () => {
  const { session, host } = start(reports(PUBLISHED));
  host.failNext('read', new TypeError('cannot read 工资 8,000'));
  await session.check('workbook');
  const state = session.store.getState();
  expect(state.status).toEqual({ kind: 'error', failure: { code: 'unknown', cells: [] } });
  expect(state.log).toEqual(['check: TypeError']);
});

describe('place in the list', () => {
  const select = async (key: string, after: readonly Finding[]): Promise<string | undefined> => {
    const { session } = start(reports(BROKEN, reportWith(after)));
    await session.check('workbook');
    session.select(key);
    await session.recheck();
    return session.store.getState().selected;
  };
  test('stays on the same finding', async () => {
    expect(await select(PROJECT_496.key, [TOTALS, PROJECT_496, CARS])).toBe(PROJECT_496.key);
  });
  test('moves to the next one when the finding was corrected', async () => {
    expect(await select(TOTALS.key, [INCOME, PROJECT_496])).toBe(INCOME.key);
  });
  test('moves to the one before when it was the last', async () => {
    expect(await select(CARS.key, [TOTALS, INCOME])).toBe(INCOME.key);
  });
  test('is nowhere when nothing is left', async () => {
    expect(await select(CARS.key, [])).toBeUndefined();
  });
});

describe('notes', () => {
  const view = (session: ReturnType<typeof start>['session']) => {
    const { result, notes } = session.store.getState();
    if (!result) throw new Error('no result');
    return notesView(result, notes);
  };

  test('are kept in the workbook and found again by another session', async () => {
    const { session, host } = start(reports(PUBLISHED));
    await session.check('workbook');
    await session.setNote(CARS.key, '  车辆由机关事务管理局登记。 ');
    const later = start(reports(PUBLISHED), host).session;
    await later.check('workbook');
    expect(view(later).attached.get(CARS.key)).toMatchObject({
      note: { text: '车辆由机关事务管理局登记。', rule: 'Fx-09car' },
      changes: [],
    });
  });

  test('go stale when an operand changes, naming the cell and both values, and saving confirms them', async () => {
    const { arithmetic } = ROUNDING_302;
    if (!arithmetic) throw new Error('no arithmetic');
    const changed: Finding = {
      ...ROUNDING_302,
      arithmetic: {
        ...arithmetic,
        operands: arithmetic.operands.map((operand, index) => (index === 1 ? { ...operand, value: operand.value.plus('0.02') } : operand)),
      },
    };
    const { session } = start(reports(PUBLISHED, reportWith([changed])));
    await session.check('workbook');
    await session.setNote(ROUNDING_302.key, '四舍五入');
    await session.recheck();
    expect(view(session).attached.get(changed.key)?.changes).toEqual([{ cell: "'06 基本支出'!F5", before: '15.3', after: '15.32' }]);
    await session.setNote(changed.key, '四舍五入');
    expect(view(session).attached.get(changed.key)?.changes).toEqual([]);
  });

  test('of a finding without arithmetic go stale with the value of its cell', async () => {
    const { session, host } = start(reports(PUBLISHED));
    host.edit(at('03', 'E14'), 496.12);
    await session.check('workbook');
    await session.setNote(PROJECT_496.key, '已批复');
    host.edit(at('03', 'E14'), 500);
    await session.recheck();
    expect(view(session).attached.get(PROJECT_496.key)?.changes).toEqual([{ cell: "'03 支出'!E14", before: '496.12', after: '500' }]);
  });

  test('of a finding that quotes go stale when the words change, not when the rest of the cell does', async () => {
    const [first, ...others] = SAID.passages ?? [];
    if (!first) throw new Error('no passage');
    const changed: Finding = { ...SAID, passages: [{ ...first, words: '3,220.75' }, ...others] };
    const { session } = start(reports(reportWith([SAID]), reportWith([SAID]), reportWith([changed])));
    await session.check('workbook');
    await session.setNote(SAID.key, '见附表');
    await session.recheck();
    expect(view(session).attached.get(SAID.key)?.changes).toEqual([]);
    await session.recheck();
    expect(view(session).attached.get(SAID.key)?.changes).toEqual([{ cell: "'03 支出'!A40@5", before: '3,220.57', after: '3,220.75' }]);
  });

  test('outlive their finding as orphans until removed', async () => {
    const { session, host } = start(reports(PUBLISHED, CLEAN));
    await session.check('workbook');
    await session.setNote(CARS.key, '说明');
    await session.recheck();
    const [orphan] = view(session).orphans;
    expect(orphan?.text).toBe('说明');
    if (orphan) await session.removeNote(orphan);
    expect(view(session).orphans).toEqual([]);
    expect(host.settings.has('gouji.notes')).toBe(false);
  });

  test('of another sheet are no orphans when one sheet is checked', async () => {
    const { session, host } = start(reports(PUBLISHED, reportWith([PROJECT_496])));
    await session.check('workbook');
    await session.setNote(CARS.key, '说明');
    await host.select(at('03', 'A1'));
    await session.check('sheet');
    expect(view(session).orphans).toEqual([]);
  });

  test('follow their finding when rows were inserted above it', async () => {
    const moved: Finding = { ...PROJECT_496, key: 'F03-2|03|E15', cells: [at('03', 'E15')] };
    const { session, host } = start(reports(reportWith([PROJECT_496]), reportWith([moved])));
    host.edit(at('03', 'E14'), 496.12);
    await session.check('workbook');
    await session.setNote(PROJECT_496.key, '已批复');
    host.edit(at('03', 'E14'), null);
    host.edit(at('03', 'E15'), 496.12);
    await session.recheck();
    expect(view(session).attached.get(moved.key)).toMatchObject({ note: { text: '已批复' }, changes: [] });
    await session.setNote(moved.key, '');
    expect(session.store.getState().notes).toEqual([]);
  });

  test('that cannot be read are neither shown nor overwritten', async () => {
    const { session, host } = start(reports(PUBLISHED));
    host.settings.set('gouji.notes', '{"version":9}');
    await session.check('workbook');
    expect(session.store.getState().notice).toEqual({ kind: 'notesUnreadable' });
    await session.setNote(CARS.key, '说明');
    expect(host.settings.get('gouji.notes')).toBe('{"version":9}');
  });

  test('that cannot be saved are not shown as saved', async () => {
    const { session, host } = start(reports(PUBLISHED));
    await session.check('workbook');
    host.failNext('setSetting', 'protected');
    await session.setNote(CARS.key, '说明');
    expect(session.store.getState().notes).toEqual([]);
    expect(session.store.getState().notice).toMatchObject({ kind: 'failure', failure: { code: 'protected' } });
  });
});

describe('marks', () => {
  test('are put on every cell once, the gravest finding deciding', async () => {
    const hint: Finding = { ...TOTALS, key: 'x', severity: 'hint' };
    const { session, host } = start(reports(reportWith([hint, TOTALS])));
    await session.check('workbook');
    await session.markAll([hint.key, TOTALS.key]);
    expect(host.marks()).toEqual([
      { cell: at('01', 'C36'), severity: 'error' },
      { cell: at('01', 'F36'), severity: 'error' },
    ]);
    expect(session.store.getState().notice).toEqual({ kind: 'marked', cells: 2 });
  });

  test('are toggled a finding at a time and leave with a corrected finding', async () => {
    const { session, host } = start(reports(BROKEN, reportWith([PROJECT_496])));
    await session.check('workbook');
    await session.toggleMark(TOTALS.key);
    await session.toggleMark(PROJECT_496.key);
    expect(host.marks()).toHaveLength(3);
    await session.recheck();
    expect(host.marks()).toEqual([{ cell: at('03', 'E14'), severity: 'warning' }]);
    await session.toggleMark(PROJECT_496.key);
    expect(host.marks()).toEqual([]);
  });
});

test('the report is exported as a sheet, which makes nothing stale and is not read as a table afterwards', async () => {
  const read: string[][] = [];
  const check: Check = function* (workbook) {
    read.push(workbook.sheets.map((sheet) => sheet.name));
    yield { stage: 'rules', done: 1, total: 1 };
    return BROKEN;
  };
  const { session, host } = start(check);
  await session.check('workbook');
  await session.setNote(CARS.key, '由机关事务管理局登记');
  await session.exportReport();
  expect(session.store.getState().notice).toEqual({ kind: 'exported', sheet: '勾稽审核报告' });
  expect(session.store.getState().status.kind).toBe('ready');
  const sheet = host.workbook().sheets.at(-1);
  if (!sheet) throw new Error('no sheet');
  expect(valueAt(sheet, 0, 0)).toBe('勾稽审核报告');
  const rows = sheet.values.map((row) => row.map(String));
  const totals = rows.find((row) => row[10] === 'F01-5');
  expect(totals?.slice(1, 10)).toEqual([
    '必错',
    '收入支出决算总表',
    '收入总计应等于支出总计',
    "'01 收支总表'!C36\n'01 收支总表'!F36",
    '3487.99',
    '3486.99',
    '1',
    '0',
    '万元',
  ]);
  expect(rows.find((row) => row[10] === 'Fx-09car')?.[12]).toBe('由机关事务管理局登记');
  expect(rows.some((row) => row[0] === 'Fx-year' && row[3] === '缺少上年数')).toBe(true);
  await session.recheck();
  expect(read.at(-1)).toEqual(SHEET_NAMES);
});

test('a form chosen by hand is kept in the workbook and handed to the next check', async () => {
  const asked: (string | undefined)[] = [];
  const check: Check = function* (_, { chosen }) {
    asked.push(chosen?.get('附表!A1'));
    yield { stage: 'rules', done: 1, total: 1 };
    return BROKEN;
  };
  const { session, host } = start(check);
  await session.check('workbook');
  await session.choose('附表!A1', 'final-accounts/05');
  expect(asked).toEqual([undefined, 'final-accounts/05']);
  const later = start(check, host).session;
  await later.check('workbook');
  expect(asked.at(-1)).toBe('final-accounts/05');
});

test('Esc goes back to where the user was before the first jump, once', async () => {
  const { session, host } = start(reports(PUBLISHED));
  await session.check('workbook');
  await host.select(at('02', 'B7'));
  await session.goTo(at('03', 'E14'));
  await session.goTo(at('10', 'C14'));
  expect(await session.goBack()).toBe(true);
  expect(host.selected()).toEqual(at('02', 'B7'));
  expect(await session.goBack()).toBe(false);
});

describe('functions', () => {
  test('a formula goes into the current cell, verified against what was there', async () => {
    const { session, host } = start(reports(PUBLISHED));
    await host.select(at('03', 'B2'));
    const target = await session.insertTarget();
    if (!target) throw new Error('no target');
    await session.insert(target, '=GJ.EXECRATE(29,29)');
    expect(host.workbook().sheets[2]?.formulas[1]?.[1]).toBe('=GJ.EXECRATE(29,29)');
    expect(session.store.getState().notice).toEqual({ kind: 'inserted', cell: at('03', 'B2') });
    await session.insert(target, '=GJ.SHARE(1,2)');
    expect(session.store.getState().notice).toMatchObject({ kind: 'failure', failure: { code: 'changed', cells: [at('03', 'B2')] } });
  });
});
