import fc from 'fast-check';
import { FORM_SETS } from '../../../src/forms';
import { type CellContent, type CellRef, type CellValue, formulaAt, numberFormatAt, type PlannedWrite, toQualified, valueAt } from '../../../src/core';
import type { HostAbilities, NewSheet } from '../../../src/hosts/port';
import { createSession, type Session, stepsFor } from '../../../src/session';
import { changeable, type HostHarness, type MakeHost } from './contract';
import { REPORT } from './showing';
import { CONTRACT_WORKBOOK, COVER, EMPTY_SHEET, HIDDEN, INCOME, PROTECTED } from './workbook';

/** Files are written and looked into hundreds of times. */
const TIME_MS = 120_000;

type Harness = Required<HostHarness>;

const at = (sheet: string, row: number, column: number): CellRef => ({ sheet, row, column });

/** Cells of every kind that may be written: text, numbers, formulas, blanks, under several formats, on several sheets. */
const TARGETS: readonly CellRef[] = [
  at(INCOME, 1, 1),
  at(INCOME, 1, 2),
  at(INCOME, 2, 2),
  at(INCOME, 3, 2),
  at(INCOME, 5, 2),
  at(INCOME, 7, 2),
  at(COVER, 2, 3),
  at(HIDDEN, 0, 0),
  at(PROTECTED, 2, 2),
  at(EMPTY_SHEET, 1, 1),
];

const CONTENTS: readonly CellContent[] = [
  ...[12.5, -0.02, '=不是公式', '补充', null].map((value) => ({ value, formula: null })),
  { value: 3375.59, formula: '=SUM(C2:C3)' },
  { value: 3, formula: '=1+2' },
];

const TABLE: NewSheet = { ...REPORT, name: '三公', cells: [...REPORT.cells, [{ value: null }, { value: 3, formula: '=1+2', numberFormat: '0.00' }]] };

interface Fill {
  readonly writes: readonly PlannedWrite[];
  readonly newSheet: NewSheet | undefined;
}

/** Several sheets and a new one: as many steps as a fill ever has. */
const LARGEST: Fill = { writes: TARGETS.map((cell, index) => planned(cell, CONTENTS[index % CONTENTS.length], '0.00')), newSheet: TABLE };

const clock = { now: () => 0, pause: () => Promise.resolve() };

function planned(cell: CellRef, next: CellContent = { value: null, formula: null }, numberFormat?: string): PlannedWrite {
  const sheet = CONTRACT_WORKBOOK.sheets.find(({ name }) => name === cell.sheet);
  if (!sheet) throw new Error(`no sheet ${cell.sheet}`);
  const old = { value: valueAt(sheet, cell.row, cell.column), formula: formulaAt(sheet, cell.row, cell.column) };
  // A text format is never taken from a cell, and a protected sheet lets nobody format.
  const kept = numberFormatAt(sheet, cell.row, cell.column) === '@' || sheet.protected;
  return { cell, old, next, reason: { zh: '测试', en: 'test' }, ...(numberFormat !== undefined && !kept && { numberFormat }) };
}

async function start(makeHost: MakeHost): Promise<{ harness: Harness; session: Session; everything: () => Promise<unknown> }> {
  const harness = await changeable(makeHost);
  const session = createSession({ host: harness.host, ...stepsFor(FORM_SETS), language: () => 'zh', clock });
  // Reading waits for what the host is still calculating.
  const everything = async (): Promise<unknown> => {
    await harness.host.read();
    const now = harness.workbook.everything();
    return harness.host.kind === 'file' ? withoutResults(now) : now;
  };
  return { harness, session, everything };
}

/** A file is not calculated: results that followed from a written cell come back when a spreadsheet opens it. */
function withoutResults(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutResults);
  if (typeof part !== 'object' || part === null) return part;
  const { formula } = part as { readonly formula?: unknown };
  const kept = Object.entries(part).filter(([key]) => key !== 'value' || typeof formula !== 'string');
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutResults(each)]));
}

const lastOf = (session: Session) => session.store.getState().fill.last;
const noticeOf = (session: Session) => session.store.getState().notice;
const failureOf = (session: Session) => {
  const { status } = session.store.getState().fill;
  return status.kind === 'error' ? status.failure : undefined;
};

function expectWritten({ workbook }: Harness, { writes, newSheet }: Fill): void {
  for (const { cell, next, numberFormat } of writes) {
    const now = workbook.content(cell);
    expect(next.formula === null ? now.value : now.formula).toEqual(next.formula ?? next.value);
    // A snapshot says nothing of the format of a cell without content.
    if (numberFormat !== undefined && (next.value !== null || next.formula !== null)) expect(now.numberFormat).toBe(numberFormat);
  }
  expect(workbook.sheetNames().includes(TABLE.name)).toBe(newSheet !== undefined);
}

/** Whatever failed: everything stands, or nothing does. */
async function expectWholeOrNothing(opened: Awaited<ReturnType<typeof start>>, fill: Fill, before: unknown): Promise<void> {
  const now = await opened.everything();
  if (lastOf(opened.session)) expectWritten(opened.harness, fill);
  else expect(now).toEqual(before);
}

/** A failure while a fill is taken back leaves it to be taken back again. */
async function undoToTheEnd(session: Session): Promise<void> {
  for (let attempt = 0; attempt < 3 && lastOf(session); attempt += 1) await session.filling.undo();
  expect(lastOf(session)).toBeUndefined();
}

export function describeFilling(makeHost: MakeHost, { select: edited }: HostAbilities): void {
  describe('fill', () => {
    test('is written whole or not at all, whichever step fails, and taken back exactly', async () => {
      let struck = true;
      let step = 0;
      for (; struck; step += 1) {
        const opened = await start(makeHost);
        const before = await opened.everything();
        const disarm = opened.harness.failAt(step);
        await opened.session.filling.applyOther(LARGEST.writes, LARGEST.newSheet);
        struck = disarm();
        await expectWholeOrNothing(opened, LARGEST, before);
        await undoToTheEnd(opened.session);
        expect(await opened.everything()).toEqual(before);
      }
      expect(step).toBeGreaterThan(4);
      expect(struck).toBe(false);
    }, TIME_MS);

    test('is taken back exactly, whichever step of that fails', async () => {
      let struck = true;
      let step = 0;
      for (; struck; step += 1) {
        const opened = await start(makeHost);
        const before = await opened.everything();
        await opened.session.filling.applyOther(LARGEST.writes, LARGEST.newSheet);
        expectWritten(opened.harness, LARGEST);
        const disarm = opened.harness.failAt(step);
        await opened.session.filling.undo();
        struck = disarm();
        await undoToTheEnd(opened.session);
        expect(await opened.everything()).toEqual(before);
      }
      expect(step).toBeGreaterThan(4);
    }, TIME_MS);

    test('random cells, edits meanwhile and failures: whole or not at all, and taken back exactly', async () => {
      const chosen = fc.array(fc.tuple(fc.constantFrom(...CONTENTS), fc.constantFrom(undefined, '0.00', 'General')), { minLength: TARGETS.length, maxLength: TARGETS.length });
      const edits = fc.uniqueArray(fc.nat(TARGETS.length - 1), { maxLength: 2 });
      const failing = fc.option(fc.nat(40), { nil: undefined });
      await fc.assert(
        fc.asyncProperty(fc.subarray([...TARGETS.keys()], { minLength: 1 }), chosen, fc.boolean(), edits, failing, failing, async (cells, contents, withSheet, typed, failAt, undoFailAt) => {
          const opened = await start(makeHost);
          const { harness, session } = opened;
          const writes = cells.flatMap((index) => {
            const cell = TARGETS[index];
            const [content, format] = contents[index] ?? [];
            return cell ? [planned(cell, content, format)] : [];
          });
          const fill: Fill = { writes, newSheet: withSheet ? TABLE : undefined };
          const typedInto = typed.flatMap((index) => TARGETS[index] ?? []);
          for (const cell of typedInto) harness.workbook.userTypes(cell, 4711);
          const before = await opened.everything();
          const changed = writes.map(({ cell }) => cell).filter((cell) => typedInto.includes(cell));
          // One thing goes wrong at a time.
          const disarm = failAt === undefined || changed.length > 0 ? () => false : harness.failAt(failAt);
          await session.filling.applyOther(writes, fill.newSheet);
          const struck = disarm();
          await expectWholeOrNothing(opened, fill, before);
          if (changed.length > 0) expect(lastOf(session)).toBeUndefined();
          if (changed.length > 0) expect(failureOf(session)).toMatchObject({ code: 'changed', cells: changed });
          if (!struck && changed.length === 0) expect(lastOf(session)).toEqual({ cells: writes.length, sheetsAdded: withSheet ? [TABLE.name] : [] });
          const disarmUndo = undoFailAt === undefined ? () => false : harness.failAt(undoFailAt);
          await session.filling.undo();
          disarmUndo();
          await undoToTheEnd(session);
          expect(await opened.everything()).toEqual(before);
        }),
        { numRuns: 25 },
      );
    }, TIME_MS);

    if (!edited) return;

    test('is not taken back where a cell was changed since, which is named; everything stays', async () => {
      const places: readonly (readonly [CellRef, CellValue])[] = [...TARGETS.map((cell) => [cell, 4711] as const), [at(TABLE.name, 2, 1), 30]];
      for (const [cell, value] of places) {
        const opened = await start(makeHost);
        const { harness, session } = opened;
        await session.filling.applyOther(LARGEST.writes, LARGEST.newSheet);
        harness.workbook.userTypes(cell, value);
        const before = await opened.everything();
        await session.filling.undo();
        const notice = noticeOf(session);
        expect(notice?.kind === 'undoRefused' && notice.cells.map(toQualified)).toEqual([toQualified(cell)]);
        expect(await opened.everything()).toEqual(before);
      }
    }, TIME_MS);
  });
}
