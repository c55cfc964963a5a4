import { FORM_SETS } from '../../src/forms';
import { HostError } from '../../src/hosts/port';
import type { PublicDocument } from '../../src/publish';
import { createSession, type SavedAs, stepsFor } from '../../src/session';
import { packed, unpacked } from '../../src/publish/word/message';
import { readSample } from '../kit/fill/blank';
import { memoryHost } from '../kit/memory-host';

const clock = { now: () => 0, pause: () => Promise.resolve() };

async function started(write: (document: PublicDocument, signal: AbortSignal) => Promise<Uint8Array>) {
  const host = memoryHost(await readSample());
  const session = createSession({ host, ...stepsFor(FORM_SETS), language: () => 'zh', clock, writeDocument: write });
  await session.publishing.work();
  return { host, session, state: () => session.store.getState().publishing };
}

const saved: SavedAs = { kind: 'download', name: 'x' };

test('the document is shown before it is made: what it holds, and what a person has to write', async () => {
  const { session, state } = await started(() => Promise.resolve(new Uint8Array()));
  const document = state().published?.publication?.document;
  expect(state().status).toEqual({ kind: 'ready' });
  expect([document?.organisation, document?.title, document?.withoutPrevious !== 0]).toEqual(['晋城市应急管理局', '2023年度单位决算公开', true]);
  expect(document?.pending.slice(0, 2)).toEqual([
    { section: '一、单位职责', ask: '【待填写单位职责】' },
    { section: '二、机构设置情况', ask: '【待填写机构设置情况】' },
  ]);
  const before = document?.pending.length ?? 0;
  await session.publishing.setOverview('一、单位职责\n负责应急管理工作。');
  await session.writing.answer(new Map([['公务用车保有量', '10']]));
  // Two blanks of the first part and the count of cars are filled in.
  expect(state().published?.publication?.document.pending.length).toBe(before - 3);
});

test('it is laid out from what stands there now, named after the cover, and handed over', async () => {
  const laid: PublicDocument[] = [];
  const { session, state } = await started((document) => {
    laid.push(document);
    return Promise.resolve(new Uint8Array([1, 2]));
  });
  const given: [number, string][] = [];
  await session.publishing.make((bytes, name) => {
    given.push([bytes.length, name]);
    return Promise.resolve(saved);
  });
  expect(given).toEqual([[2, '晋城市应急管理局2023年度单位决算公开.docx']]);
  expect([state().saved, state().status]).toEqual([saved, { kind: 'ready' }]);
  // What passes to the thread that lays it out comes back the same.
  expect(laid.map((document) => unpacked(structuredClone(packed(document))))).toEqual(laid);
});

test('where nothing can be saved the reason is shown; a stop while it is laid out leaves what was shown', async () => {
  const { session, state } = await started((_, signal) => {
    signal.throwIfAborted();
    session.publishing.cancel();
    return Promise.resolve(new Uint8Array());
  });
  await session.publishing.make(() => Promise.resolve(saved));
  expect([state().status, state().saved, session.store.getState().notice]).toEqual([{ kind: 'ready' }, undefined, { kind: 'cancelled' }]);
  const other = await started(() => Promise.resolve(new Uint8Array()));
  await other.session.publishing.make(() => Promise.reject(new HostError('unsupported', '不让窗格保存文件')));
  expect(other.state().status).toEqual({ kind: 'error', failure: { code: 'unsupported', cells: [], message: '不让窗格保存文件' } });
});

test('the charts go on a sheet as one fill, and undo takes it away', async () => {
  const { host, session } = await started(() => Promise.resolve(new Uint8Array()));
  const sheets = async (): Promise<readonly string[]> => (await host.read()).sheets.map(({ name }) => name);
  const before = await sheets();
  await session.publishing.chartsToSheet();
  expect(await sheets()).toEqual([...before, '公开图表']);
  expect(session.store.getState().notice).toEqual({ kind: 'chartsAdded', sheet: '公开图表' });
  await session.undoCorrection();
  expect(await sheets()).toEqual(before);
});
