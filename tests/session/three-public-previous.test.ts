import { FORM_SETS } from '../../src/forms';
import type { WorkbookSnapshot } from '../../src/core';
import { HostError } from '../../src/hosts/port';
import { type ChosenFile, createSession, type ReadFile, type Session, threePublicForm, stepsFor } from '../../src/session';
import { readSample } from '../kit/fill/blank';
import { budgetBook, budgetTen } from '../kit/fill/budget';
import { lastYearOf } from '../kit/fill/last-year';
import { type MemoryHost, memoryHost } from '../kit/memory-host';

let sample: WorkbookSnapshot;
let previous: WorkbookSnapshot;
beforeAll(async () => {
  sample = await readSample();
  previous = lastYearOf(sample);
});

const clock = { now: () => 0, pause: () => Promise.resolve() };
const stateOf = (session: Session) => session.store.getState().threePublic;
const file = (name: string): ChosenFile => ({ name, size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });

function open(readFile: ReadFile, workbook = sample): { readonly host: MemoryHost; readonly session: Session } {
  const host = memoryHost(workbook);
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock, readFile });
  session.threePublic.choose({ source: 'tables' });
  return { host, session };
}

const sentences = (session: Session) => stateOf(session).result?.sentences.map(({ text }) => text.zh) ?? [];

describe('last year’s workbook', () => {
  test('is read when it is chosen, and the figures are worked out with it at once', async () => {
    const { session } = open(() => Promise.resolve(previous));
    expect(session.canReadFiles).toBe(true);
    await session.threePublic.choosePrevious(file('2022.xlsx'));
    expect(stateOf(session)).toMatchObject({ status: { kind: 'ready' }, previousFile: { kind: 'ready', name: '2022.xlsx' } });
    expect(stateOf(session).result?.previous?.table).toMatchObject({ from: 'file', year: 2022 });
    // 29.14 − 28.18 = 0.96, and 0.96 ÷ 28.18 = 3.41 %.
    expect(sentences(session)[0]).toContain('比上年增加0.96万元，增长3.41%');
    // Typed figures come over it.
    session.threePublic.choose({ typed: { previous: { reception: '0.14' } } });
    await session.threePublic.work();
    expect(sentences(session)[5]).toContain('公务接待费支出0.14万元');
    expect(sentences(session)[5]).toContain('与上年持平');
    session.threePublic.forgetPrevious();
    session.threePublic.choose({ typed: {} });
    await session.threePublic.work();
    expect(stateOf(session)).toMatchObject({ previousFile: undefined, result: { previous: undefined } });
  });

  test('that cannot be read is refused beside its button, and what was chosen before no longer counts', async () => {
    let next: () => Promise<WorkbookSnapshot> = () => Promise.resolve(previous);
    const { session } = open(() => next());
    await session.threePublic.choosePrevious(file('2022.xlsx'));
    next = () => Promise.reject(new HostError('encrypted', '“加密.xlsx”已加密，无法读取。'));
    await session.threePublic.choosePrevious(file('加密.xlsx'));
    expect(stateOf(session).previousFile).toEqual({ kind: 'refused', name: '加密.xlsx', failure: { code: 'encrypted', message: '“加密.xlsx”已加密，无法读取。', cells: [] } });
    await session.threePublic.work();
    expect(stateOf(session).result?.previous).toBeUndefined();
  });

  test('chosen while another is being read takes its place', async () => {
    const waiting: ((workbook: WorkbookSnapshot) => void)[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const { session } = open((_, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) => waiting.push(resolve));
    });
    const first = session.threePublic.choosePrevious(file('甲.xlsx'));
    const second = session.threePublic.choosePrevious(file('乙.xlsx'));
    expect(signals[0]?.aborted).toBe(true);
    waiting[0]?.({ ...previous, name: '甲.xlsx' });
    await first;
    expect(stateOf(session).previousFile).toEqual({ kind: 'reading', name: '乙.xlsx' });
    waiting[1]?.({ ...previous, name: '乙.xlsx' });
    await second;
    expect(stateOf(session).result?.previous?.table?.workbook).toBe('乙.xlsx');
  });
});

describe('the layout', () => {
  const never: ReadFile = () => Promise.reject(new Error('not asked for'));

  test('is the one the workbook asks for, until the user chooses', async () => {
    const { session } = open(never, budgetBook());
    expect(threePublicForm(stateOf(session))).toBe('final-accounts/09');
    await session.threePublic.look();
    expect(threePublicForm(stateOf(session))).toBe('budget/10');
    expect(stateOf(session).suggested?.why.zh).toBe('工作簿里有预算表 2 张，如“2026年预算收支总表”');
    session.threePublic.choose({ form: 'final-accounts/09' });
    await session.threePublic.work();
    expect(stateOf(session).result?.form).toBe('final-accounts/09');
  });

  test('表十: made from what was typed for it, compared with last year’s 表十, undone', async () => {
    const last = budgetBook(2025, budgetTen(2025, { abroad: 0, reception: 0.4, carPurchase: 0, carRunning: 0 }));
    const { host, session } = open(() => Promise.resolve(last), budgetBook());
    const start = host.workbook();
    session.filling.setAs('values');
    session.threePublic.choose({ typed: { budget: { reception: '9' } }, budgetTyped: { budget: { reception: '0.50' } } });
    await session.threePublic.choosePrevious(file('2025年单位预算.xlsx'));
    // 0.50 − 0.40 = 0.10, and 0.10 ÷ 0.40 = 25 %.
    expect(sentences(session)[0]).toBe('2026年财政拨款安排的“三公”经费预算0.50万元，比上年预算增加0.10万元，增长25.00%。');
    await session.threePublic.generate();
    expect(host.workbook().sheets.at(-1)?.values.at(-1)).toEqual(['合计', 0.5, 0.5, null, null]);
    await session.filling.undo();
    expect(host.workbook()).toEqual(start);
  });

  test('the year of the budget can be typed where no table prints it', async () => {
    const { session } = open(never);
    session.threePublic.choose({ form: 'budget/10', budgetYear: '2024', budgetTyped: { budget: { reception: '0.50' } } });
    await session.threePublic.work();
    expect(stateOf(session).result).toMatchObject({ year: 2024, notes: [] });
    session.threePublic.choose({ budgetYear: '明年' });
    await session.threePublic.work();
    expect(stateOf(session).result?.notes.map(({ code }) => code)).toEqual(['yearUnknown']);
  });

  test('a workbook that cannot be read at first leaves the choice to the user', async () => {
    const { host, session } = open(never, budgetBook());
    host.failNext('read', 'busy');
    await session.threePublic.look();
    expect(stateOf(session).suggested).toBeUndefined();
    expect(session.store.getState().log).toEqual(['threePublic: HostError busy']);
    await session.threePublic.look();
    expect(stateOf(session).suggested?.form).toBe('budget/10');
  });
});
