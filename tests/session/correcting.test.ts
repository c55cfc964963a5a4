import { withCell } from '../kit/edit';
import { type MemoryHost, memoryHost } from '../kit/memory-host';
import { readSample } from '../kit/fill/blank';
import { parseA1, toA1, valueAt, type CellRef, type CellValue, type WorkbookSnapshot } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { correctionsOf, createSession, notesView, type Session, stepsFor } from '../../src/session';

let sample: WorkbookSnapshot;
beforeAll(async () => {
  sample = await readSample();
});

const clock = { now: () => 0, pause: () => Promise.resolve() };

function place(no: string, a1: string): CellRef {
  const sheet = sample.sheets.find(({ name }) => name.startsWith(no));
  const at = parseA1(a1);
  if (!sheet || !at) throw new Error(a1);
  return { sheet: sheet.name, ...at };
}

const valueIn = (host: MemoryHost, { sheet, row, column }: CellRef): CellValue => {
  const found = host.workbook().sheets.find(({ name }) => name === sheet);
  return found ? valueAt(found, row, column) : null;
};

async function checked(cell: CellRef, value: CellValue, later?: (work: () => void) => void) {
  const host = memoryHost(withCell(sample, cell, value));
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock, ...(later && { later }) });
  await session.check('workbook');
  return { host, session };
}

const matters = (session: Session) => session.store.getState().result?.matters ?? [];
const errors = (session: Session) => matters(session).filter(({ cause }) => cause.severity === 'error');
const first = (session: Session) => {
  const [matter] = matters(session);
  if (!matter) throw new Error('nothing found');
  return matter;
};

// What the document prints: 02!C7 3,220.75, 04!C8 nothing, 03!E21 110.00.
test.each<readonly [string, string, CellValue, CellValue]>([
  ['02', 'C7', null, 3220.75],
  ['02', 'C7', 3221.75, 3220.75],
  ['04', 'C8', 5, null],
  ['03', 'E21', null, 110],
])('改为 puts %s!%s, typed %s, right, is checked at once, and can be taken back', async (no, a1, wrong, right) => {
  const cell = place(no, a1);
  const { host, session } = await checked(cell, wrong);
  expect(errors(session)).toHaveLength(1);
  await session.previewCorrection();
  const items = correctionsOf(first(session), session.store.getState().fill);
  expect(items.map(({ write }) => [toA1(write.cell.row, write.cell.column), write.next.value])).toEqual([[a1, right]]);
  expect(items.every(({ operands }) => operands.length > 0)).toBe(right !== null);
  expect(host.calls).not.toContain('write');
  await session.correct(first(session).key);
  expect(valueIn(host, cell)).toBe(right);
  expect(errors(session)).toEqual([]);
  expect(session.store.getState().notice).toEqual({ kind: 'corrected', cells: [cell] });
  expect(session.store.getState().progress).toMatchObject({ since: { gone: 1, fresh: 0 } });
  await session.undoCorrection();
  expect(valueIn(host, cell)).toBe(wrong);
  expect(errors(session)).toHaveLength(1);
  expect(session.store.getState().progress.mended).toEqual([]);
});

test('nothing is written where the cell was changed after the preview', async () => {
  const cell = place('02', 'C7');
  const { host, session } = await checked(cell, 3221.75);
  await session.previewCorrection();
  host.edit(cell, 3220.7);
  await session.correct(first(session).key);
  expect(valueIn(host, cell)).toBe(3220.7);
  expect(host.calls).not.toContain('write');
});

test('a cause is no reason to change the figures it speaks for: the total over an emptied leaf is not proposed', async () => {
  const { session } = await checked(place('03', 'E21'), null);
  await session.filling.plan();
  const items = session.store.getState().fill.proposal?.items ?? [];
  expect(items.map(({ write }) => toA1(write.cell.row, write.cell.column))).toEqual(['E21']);
});

test('an edit is checked a moment later, quietly: no progress is shown, what was said stays', async () => {
  const pending: (() => void)[] = [];
  const { host, session } = await checked(place('02', 'C7'), 3220.75, (work) => pending.push(work));
  const seen = new Set<string>();
  session.store.subscribe(({ status }) => seen.add(status.kind));
  host.edit(place('02', 'C7'), 3221.75);
  expect(session.store.getState().status.kind).toBe('stale');
  expect(pending).toHaveLength(1);
  pending[0]?.();
  while (session.store.getState().status.kind !== 'ready') await Promise.resolve();
  expect([...seen]).toEqual(['stale', 'ready']);
  expect(errors(session)).toHaveLength(1);
  expect(session.store.getState().progress.since).toEqual({ gone: 0, fresh: 1 });
});

test('a quiet check that the host refuses says nothing and leaves the result as it was', async () => {
  const pending: (() => void)[] = [];
  const { host, session } = await checked(place('02', 'C7'), 3220.75, (work) => pending.push(work));
  const before = session.store.getState().result;
  host.edit(place('02', 'C7'), 3221.75);
  host.failNext('read', 'editing');
  pending[0]?.();
  while (session.store.getState().log.length === 0) await Promise.resolve();
  await Promise.resolve();
  expect(session.store.getState()).toMatchObject({ status: { kind: 'stale' }, notice: undefined, log: ['check: HostError editing'] });
  expect(session.store.getState().result).toBe(before);
});

test('a note on a cause goes stale with any figure of the relations it explains; one on a finding stays with its cause', async () => {
  const cell = place('02', 'C7');
  const { host, session } = await checked(cell, 3221.75);
  const { key, folded } = first(session);
  await session.setNote(key, '按批复口径');
  const attached = () => {
    const { result, notes } = session.store.getState();
    return result && notesView(result, notes).attached.get(key);
  };
  expect(attached()?.changes).toEqual([]);
  host.edit(cell, 3222.75);
  await session.recheck();
  expect(attached()?.changes).toEqual([{ cell: "'02收入决算表'!C7", before: '3221.75', after: '3222.75' }]);
  const [note] = session.store.getState().notes;
  const [relation] = folded;
  if (!note || !relation) throw new Error('no note');
  const { result } = session.store.getState();
  session.store.setState({ notes: [{ ...note, key: relation.key, figures: result?.figures.get(relation.key) ?? [] }] });
  expect(attached()).toMatchObject({ note: { text: '按批复口径' }, changes: [] });
});
