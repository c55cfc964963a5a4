import fc from 'fast-check';
import { FORM_SETS } from '../../src/forms';
import { type CellContent, type CellRef, contains, rangesIn, toQualified, type WorkbookSnapshot } from '../../src/core';
import type { FillItem } from '../../src/fill';
import { chosenItems, createSession, intentCounts, type Session, stepsFor } from '../../src/session';
import { blanked, figuresAt, readSample, totalCells } from '../kit/fill/blank';
import { withCell } from '../kit/edit';
import { type MemoryHost, memoryHost, sheetOf } from '../kit/memory-host';

let sample: WorkbookSnapshot;
let totals: readonly CellRef[];
let blank: WorkbookSnapshot;

beforeAll(async () => {
  sample = await readSample();
  totals = totalCells(sample);
  blank = blanked(sample, totals);
});

const clock = { now: () => 0, pause: () => Promise.resolve() };

function open(host: MemoryHost): Session {
  return createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
}

const fillOf = (session: Session) => session.store.getState().fill;
const noticeOf = (session: Session) => session.store.getState().notice;
const proposal = (session: Session) => {
  const found = fillOf(session).proposal;
  if (!found) throw new Error('no proposal');
  return found;
};

async function planned(workbook: WorkbookSnapshot = blank) {
  const host = memoryHost(workbook);
  const session = open(host);
  await session.filling.plan();
  return { host, session };
}

describe('plan', () => {
  test('a complete workbook proposes nothing', async () => {
    const { session } = await planned(sample);
    expect(proposal(session).items).toEqual([]);
    expect(fillOf(session).status).toEqual({ kind: 'ready' });
  });

  test('every blank is ticked, counted by intent, and nothing is written', async () => {
    const { session, host } = await planned();
    const counts = intentCounts(proposal(session));
    expect(counts.reduce((sum, count) => sum + count.empty, 0)).toBe(totals.length);
    expect(counts.every(({ wrong }) => wrong === 0)).toBe(true);
    expect(chosenItems(fillOf(session))).toHaveLength(totals.length);
    expect(host.calls).not.toContain('write');
  });

  test('an intent switched off takes its figures out', async () => {
    const { session } = await planned();
    await session.filling.setIntent('totals', false);
    expect(chosenItems(fillOf(session)).every((item) => item.intent !== 'totals')).toBe(true);
  });

  test('runs in slices and can be cancelled', async () => {
    let release: () => void = () => undefined;
    const held = { now: () => 0, pause: () => new Promise<void>((resolve) => (release = resolve)) };
    const session = createSession({ host: memoryHost(blank), ...stepsFor(FORM_SETS), language: () => 'zh', clock: held });
    const running = session.filling.plan();
    while (fillOf(session).status.kind !== 'planning') await Promise.resolve();
    session.filling.cancel();
    release();
    await running;
    expect(fillOf(session)).toMatchObject({ status: { kind: 'idle' }, proposal: undefined });
    expect(noticeOf(session)).toEqual({ kind: 'cancelled' });
  });

  test('a workbook that cannot be read is said as a status', async () => {
    const host = memoryHost(blank);
    host.failNext('read', 'editing');
    const session = open(host);
    await session.filling.plan();
    expect(fillOf(session).status).toMatchObject({ kind: 'error', failure: { code: 'editing' } });
  });
});

describe('apply', () => {
  test.each(['values', 'formulas'] as const)('as %s: the published figures stand again, the check finds nothing it did not find before', async (as) => {
    const before = open(memoryHost(sample));
    await before.check('workbook');
    const { session, host } = await planned();
    session.filling.setAs(as);
    await session.check('workbook');
    expect(session.store.getState().status.kind).toBe('ready');
    await session.filling.apply();
    expect(noticeOf(session)).toBeUndefined();
    expect(fillOf(session).last).toEqual({ cells: totals.length, sheetsAdded: [] });
    expect(session.store.getState().status.kind).toBe('stale');
    expect(host.calls.filter((call) => call === 'write')).toHaveLength(1);
    // 302 stays 155.03: the table total 公用经费合计 says so, its parts add up to 155.05.
    expect(figuresAt(host.workbook(), totals)).toEqual(figuresAt(sample, totals));
    await session.check('workbook');
    const found = (of: Session) => of.store.getState().result?.report.findings.map(({ key }) => key);
    expect(found(session)).toEqual(found(before));
    await session.filling.plan();
    expect(proposal(session).items).toEqual([]);
  });

  test('only what is ticked is written, and no formula reads a proposed cell that is left empty', async () => {
    const { session, host } = await planned();
    const items = proposal(session).items;
    const reader = items.find((item) => items.some((other) => reads(item, other)));
    const left = items.find((item) => reader && reads(reader, item));
    if (!reader || !left) throw new Error('no formula reads a proposed cell');
    await session.filling.tick([left], false);
    await session.filling.apply();
    expect(contentIn(host, left)).toEqual({ value: null, formula: null });
    expect(contentIn(host, reader)).toEqual({ value: reader.write.next.value, formula: null });
    const formulas = items.filter((item) => contentIn(host, item).formula !== null);
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.some((item) => reads(item, left))).toBe(false);
  });

  test('a target typed into after the preview stops the write; the plan is made anew and shown', async () => {
    const { session, host } = await planned();
    const [first] = proposal(session).items;
    if (!first) throw new Error('no item');
    host.edit(first.write.cell, 1);
    expect(fillOf(session).status).toEqual({ kind: 'stale', sheet: first.write.cell.sheet });
    await session.filling.apply();
    expect(host.calls).not.toContain('write');
  });

  test('a figure behind the plan that changed unseen stops the write as well', async () => {
    const host = memoryHost(blank);
    const quiet = { ...host, onChange: () => () => undefined };
    const session = createSession({ host: quiet, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
    await session.filling.plan();
    const detail = detailCell(sample);
    host.edit(detail, 999);
    const before = host.workbook();
    await session.filling.apply();
    expect(noticeOf(session)).toEqual({ kind: 'planChanged' });
    expect(host.workbook()).toBe(before);
    expect(host.calls).not.toContain('write');
  });

  test('a figure typed at the last moment is never overwritten unasked: it becomes a correction, not ticked', async () => {
    const host = memoryHost(blank);
    const quiet = { ...host, onChange: () => () => undefined };
    const session = createSession({ host: quiet, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
    await session.filling.plan();
    const [first] = proposal(session).items;
    if (!first) throw new Error('no item');
    host.edit(first.write.cell, 7);
    await session.filling.apply();
    expect(noticeOf(session)).toEqual({ kind: 'planChanged' });
    expect(fillOf(session).status).toEqual({ kind: 'ready' });
    expect(proposal(session).items.find(({ write }) => toQualified(write.cell) === toQualified(first.write.cell))).toMatchObject({ kind: 'correct', write: { old: { value: 7 } } });
    expect(chosenItems(fillOf(session)).some(({ kind }) => kind === 'correct')).toBe(false);
    await session.filling.apply();
    expect(figuresAt(host.workbook(), [first.write.cell])).toEqual([`${toQualified(first.write.cell)} 7`]);
  });

  test('an edit that changes nothing of the plan does not stop it', async () => {
    const host = memoryHost(blank);
    const aside = { sheet: blank.sheets[0]?.name ?? '', row: 60, column: 9 };
    let typed = false;
    const typing = {
      ...host,
      // The host takes over what is being typed before it reads.
      read: (...args: Parameters<typeof host.read>) => {
        if (host.calls.includes('read') && !typed) {
          typed = true;
          host.edit(aside, '旁注');
        }
        return host.read(...args);
      },
    };
    const session = createSession({ host: typing, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
    await session.filling.plan();
    await session.filling.apply();
    expect(typed).toBe(true);
    expect(noticeOf(session)).toBeUndefined();
    expect(figuresAt(host.workbook(), totals)).toEqual(figuresAt(sample, totals));
  });

  test('somebody who goes on typing is waited for: nothing is written on figures that may be old', async () => {
    const { host, session } = await planned();
    const read = host.read.bind(host);
    jest.spyOn(host, 'read').mockImplementation(async (...args) => {
      const workbook = await read(...args);
      host.edit({ sheet: sample.sheets[0]?.name ?? '', row: 60, column: 9 }, `旁注${String(host.calls.length)}`);
      return workbook;
    });
    await session.filling.apply();
    expect(noticeOf(session)).toEqual({ kind: 'planChanged' });
    expect(host.calls).not.toContain('write');
  });

  test('locked cells are known before anything is written, and cannot be ticked', async () => {
    const guarded = { ...blank, sheets: blank.sheets.map((sheet) => (sheet.name.startsWith('03') ? { ...sheet, protected: true } : sheet)) };
    const { session, host } = await planned(guarded);
    const locked = proposal(session).items.filter((item) => item.write.cell.sheet.startsWith('03'));
    expect(proposal(session).locked).toEqual(new Set(locked.map((item) => toQualified(item.write.cell))));
    await session.filling.tick(locked, true);
    expect(chosenItems(fillOf(session)).some((item) => item.write.cell.sheet.startsWith('03'))).toBe(false);
    await session.filling.apply();
    expect(fillOf(session).last?.cells).toBe(totals.length - locked.length);
    expect(host.workbook().sheets[2]).toEqual(guarded.sheets[2]);
  });

  test('what the host refuses is said with its cells, and the plan stays', async () => {
    const { session, host } = await planned();
    host.failNext('write', 'protected');
    await session.filling.apply();
    expect(noticeOf(session)).toMatchObject({ kind: 'failure', failure: { code: 'protected' } });
    expect(fillOf(session).status).toEqual({ kind: 'ready' });
    expect(fillOf(session).last).toBeUndefined();
  });
});

describe('corrections', () => {
  const wrong = (): { workbook: WorkbookSnapshot; cell: CellRef } => {
    const cell = totals.find((each) => each.sheet.startsWith('05'));
    if (!cell) throw new Error('no total');
    return { workbook: withCell(sample, cell, 1), cell };
  };

  test('are never ticked beforehand; ticked, the rest of the plan is worked out with them', async () => {
    const { workbook, cell } = wrong();
    const { session, host } = await planned(workbook);
    const items: readonly FillItem[] = proposal(session).items;
    expect(items.map(({ kind }) => kind)).toContain('correct');
    expect(chosenItems(fillOf(session))).toEqual([]);
    const own = items.filter((item) => toQualified(item.write.cell) === toQualified(cell));
    await session.filling.tick(own, true);
    expect(chosenItems(fillOf(session)).map((item) => toQualified(item.write.cell))).toEqual([toQualified(cell)]);
    // The published total put right leaves nothing else wrong.
    expect(proposal(session).items).toHaveLength(1);
    await session.filling.apply();
    expect(figuresAt(host.workbook(), [cell])).toEqual(figuresAt(sample, [cell]));
  });
});

describe('undo', () => {
  test('restores values, formulas and number formats exactly', async () => {
    const unformatted = withFormats(blank, totals);
    const { session, host } = await planned(unformatted);
    await session.filling.apply();
    expect(host.workbook()).not.toEqual(unformatted);
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'undone', cells: totals.length });
    expect(host.workbook()).toEqual(unformatted);
    expect(fillOf(session).last).toBeUndefined();
    expect(host.settings.has('gouji.fill')).toBe(false);
  });

  test('works after the pane was closed and opened again', async () => {
    const { session, host } = await planned();
    await session.filling.apply();
    session.dispose();
    const later = open(host);
    await later.filling.restore();
    expect(fillOf(later).last).toEqual({ cells: totals.length, sheetsAdded: [] });
    await later.filling.undo();
    expect(host.workbook()).toEqual(blank);
  });

  test('is refused, naming the cells, where something was changed since; nothing is restored', async () => {
    const { session, host } = await planned();
    await session.filling.apply();
    const [cell] = totals;
    if (!cell) throw new Error('no cell');
    host.edit(cell, 4711);
    const before = host.workbook();
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'undoRefused', cells: [cell] });
    expect(host.workbook()).toBe(before);
    expect(fillOf(session).last).toBeDefined();
  });

  test('a fill that the spreadsheet’s own 撤销 took back is no longer there to undo', async () => {
    const { session, host } = await planned();
    await session.filling.apply();
    const [first, ...others] = totals;
    if (!first) throw new Error('no cell');
    for (const cell of others) host.edit(cell, null);
    await session.filling.undo();
    // One figure of the fill still stands: what is the user's own is not guessed.
    expect(noticeOf(session)).toMatchObject({ kind: 'undoRefused' });
    host.edit(first, null);
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'alreadyUndone' });
    expect(fillOf(session).last).toBeUndefined();
    expect(host.workbook()).toEqual(blank);
  });

  test('takes fills back one after the other', async () => {
    const { session, host } = await planned();
    await session.filling.setIntent('copies', false);
    await session.filling.apply();
    const between = host.workbook();
    await session.filling.plan();
    await session.filling.setIntent('copies', true);
    await session.filling.apply();
    expect(figuresAt(host.workbook(), totals)).toEqual(figuresAt(sample, totals));
    await session.filling.undo();
    expect(host.workbook()).toEqual(between);
    await session.filling.undo();
    expect(host.workbook()).toEqual(blank);
  });

  test('removes a sheet that the fill made, and not one that was worked on since', async () => {
    const host = memoryHost({ ...blank, sheets: [sheetOf('表', [['甲', 1]])] });
    const session = open(host);
    const sheet = { name: '三公', cells: [[{ value: '标题' }, { value: 29.14 }]], columnWidths: [10, 10], merges: [], freezeRows: 0, activate: true };
    await session.filling.applyOther([], sheet);
    expect(fillOf(session).last).toEqual({ cells: 0, sheetsAdded: ['三公'] });
    host.edit({ sheet: '三公', row: 0, column: 1 }, 30);
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'undoRefused', cells: [{ sheet: '三公', row: 0, column: 1 }] });
    host.edit({ sheet: '三公', row: 0, column: 1 }, 29.14);
    host.edit({ sheet: '表', row: 0, column: 1 }, 29.14, '=三公!B1');
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'undoRefused', cells: [{ sheet: '表', row: 0, column: 1 }] });
    host.edit({ sheet: '表', row: 0, column: 1 }, 1);
    await session.filling.undo();
    expect(noticeOf(session)).toEqual({ kind: 'undone', cells: 0, sheets: ['三公'] });
    expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['表']);
  });

  test('a journal the workbook does not take is said, and still undoes in this session', async () => {
    const { session, host } = await planned();
    host.failNext('setSetting', 'protected');
    await session.filling.apply();
    expect(noticeOf(session)).toEqual({ kind: 'journalNotKept' });
    await session.filling.undo();
    expect(host.workbook()).toEqual(blank);
  });

  test('a journal that is not ours undoes nothing', async () => {
    const host = memoryHost(blank);
    host.settings.set('gouji.fill', '{"version":7,"fills":[]}');
    const session = open(host);
    await session.filling.restore();
    expect(fillOf(session).last).toBeUndefined();
    await session.filling.undo();
    expect(host.workbook()).toBe(blank);
  });

  test('the record of a newer version is said and left as it is; what this version fills it takes back while it is open', async () => {
    const newer = '{"version":2,"fills":[{"what":"a later version keeps"}]}';
    const host = memoryHost(blank);
    host.settings.set('gouji.fill', newer);
    const session = open(host);
    await session.filling.restore();
    expect(noticeOf(session)).toEqual({ kind: 'journalNewer' });
    await session.filling.plan();
    await session.filling.apply();
    expect(noticeOf(session)).toEqual({ kind: 'journalNewer' });
    expect(host.settings.get('gouji.fill')).toBe(newer);
    expect(fillOf(session).last?.cells).toBe(totals.length);
    await session.filling.undo();
    expect(host.workbook()).toEqual(blank);
    expect(host.settings.get('gouji.fill')).toBe(newer);
    // A text that no version wrote is replaced as before.
    host.settings.set('gouji.fill', '{"version":"?"}');
    const other = open(host);
    await other.filling.restore();
    expect(noticeOf(other)).toBeUndefined();
  });
});

test('random blanks, random ticks, random failures: written whole or not at all, and taken back exactly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.subarray([...totals], { minLength: 1, maxLength: 6 }),
      fc.constantFrom('values' as const, 'formulas' as const),
      fc.infiniteStream(fc.boolean()),
      fc.constantFrom(undefined, 'write' as const, 'writeVerified' as const, 'setSetting' as const),
      async (cells, as, ticks, failing) => {
        const start = blanked(sample, cells);
        const { session, host } = await planned(start);
        session.filling.setAs(as);
        await session.filling.tick(proposal(session).items.filter(() => ticks.next().value === true), false);
        const wanted = chosenItems(fillOf(session)).length;
        if (failing) host.failNext(failing, 'busy');
        await session.filling.apply();
        const written = wanted > 0 && failing !== 'write' && failing !== 'writeVerified';
        if (!written) expect(host.workbook()).toBe(start);
        else expect(fillOf(session).last?.cells).toBe(wanted);
        await session.filling.undo();
        expect(host.workbook()).toEqual(start);
      },
    ),
    { numRuns: 12 },
  );
});

/** A figure of 项 level that a total is the sum of. */
function detailCell(workbook: WorkbookSnapshot): CellRef {
  const sheet = workbook.sheets.find(({ name }) => name.startsWith('05'));
  if (!sheet) throw new Error('no 05');
  const r = sheet.values.findIndex((row) => row.some((value) => String(value).trim() === '2240101'));
  const c = sheet.values[r]?.findIndex((value, index) => index > 1 && typeof value === 'number') ?? -1;
  return { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c };
}

function withFormats(workbook: WorkbookSnapshot, cells: readonly CellRef[]): WorkbookSnapshot {
  const at = new Set(cells.map(toQualified));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      numberFormats: sheet.numberFormats.map((row, r) =>
        row.map((format, c) => (at.has(toQualified({ sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c })) ? 'General' : format)),
      ),
    })),
  };
}

function reads({ formula, write: { cell: home } }: FillItem, { write: { cell } }: FillItem): boolean {
  const ranges = rangesIn(formula?.formula ?? '', home.sheet);
  return ranges.some((range) => range.sheet === cell.sheet && contains(range, cell.row, cell.column));
}

function contentIn(host: MemoryHost, { write: { cell } }: FillItem): CellContent {
  const sheet = host.workbook().sheets.find(({ name }) => name === cell.sheet);
  return { value: sheet?.values[cell.row]?.[cell.column] ?? null, formula: sheet?.formulas[cell.row]?.[cell.column] ?? null };
}
