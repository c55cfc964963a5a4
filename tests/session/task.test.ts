import { HostError } from '../../src/hosts/port';
import type { Notice } from '../../src/session';
import { createTask, type Task } from '../../src/session/task';

interface Desk {
  readonly task: Task;
  readonly notices: (Notice | undefined)[];
  status: { readonly kind: string; readonly sheet?: string };
  result: boolean;
}

function desk(failsBeside = false): Desk {
  const state = { notices: [] as (Notice | undefined)[], status: { kind: 'idle' } as Desk['status'], result: false };
  const task = createTask({
    hasResult: () => state.result,
    isReady: () => state.status.kind === 'ready',
    setStatus: (status) => {
      state.status = status;
    },
    notify: (notice) => state.notices.push(notice),
    log: () => undefined,
    failsBeside,
  });
  return Object.assign(state, { task });
}

/** Work that ends when told to, or is cancelled. */
function work(on: Desk) {
  let end = (): void => undefined;
  const started = on.task.run('work', async (signal) => {
    on.task.reads();
    await new Promise<void>((resolve, reject) => {
      end = resolve;
      signal.addEventListener('abort', () => {
        reject(new HostError('cancelled', '已取消。'));
      });
    });
    on.result = true;
    on.status = on.task.settle();
  });
  return { started, end: () => { end(); } };
}

test('an edit while work runs makes its result stale; new work that reads afresh makes it current', async () => {
  const on = desk();
  const first = work(on);
  on.task.edited('03 支出');
  first.end();
  await first.started;
  expect(on.status).toEqual({ kind: 'stale', sheet: '03 支出' });
  const second = work(on);
  second.end();
  await second.started;
  expect(on.status).toEqual({ kind: 'ready' });
});

test('cancelled work falls back to the standing result, with the edits seen before and meanwhile', async () => {
  const on = desk();
  const first = work(on);
  first.end();
  await first.started;
  on.task.edited('06');
  expect(on.status).toEqual({ kind: 'stale', sheet: '06' });
  const second = work(on);
  on.task.cancel();
  await second.started;
  expect(on.status).toEqual({ kind: 'stale', sheet: '06' });
  expect(on.notices.at(-1)).toEqual({ kind: 'cancelled' });
});

test('work on figures read before stays as stale as they are', async () => {
  const on = desk();
  const first = work(on);
  first.end();
  await first.started;
  on.task.edited('06');
  await on.task.run('again', () => {
    on.status = on.task.settle();
    return Promise.resolve();
  });
  expect(on.status).toEqual({ kind: 'stale', sheet: '06' });
});

test('overtaken work says nothing and has ended before the new one starts', async () => {
  const on = desk();
  const order: string[] = [];
  const old = on.task.run('old', async (signal) => {
    await new Promise((resolve) => {
      signal.addEventListener('abort', resolve);
    });
    await Promise.resolve();
    order.push('old ended');
    throw new HostError('cancelled', '已取消。');
  });
  const fresh = on.task.run('fresh', () => {
    order.push('fresh started');
    on.status = on.task.settle();
    return Promise.resolve();
  });
  await Promise.all([old, fresh]);
  expect(order).toEqual(['old ended', 'fresh started']);
  expect(on.notices).toEqual([undefined, undefined]);
  expect(on.status).toEqual({ kind: 'ready' });
});

test.each([
  [true, { kind: 'ready' }, { kind: 'failure', failure: { code: 'busy', cells: [], message: '正忙' } }],
  [false, { kind: 'error', failure: { code: 'busy', cells: [], message: '正忙' } }, undefined],
])('a failure beside a result, kept beside it: %s', async (beside, status, notice) => {
  const on = desk(beside);
  const first = work(on);
  first.end();
  await first.started;
  await on.task.run('work', () => Promise.reject(new HostError('busy', '正忙')));
  expect(on.status).toEqual(status);
  expect(on.notices.at(-1)).toEqual(notice);
});

test('held work is neither stopped nor overtaken, and its own changes are no edits', async () => {
  const on = desk();
  let started = 0;
  let release = (): void => undefined;
  const held = on.task.run('write', (signal) =>
    on.task.hold(async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      if (signal.aborted) throw new Error('stopped while it wrote');
      on.task.edited('09');
      on.status = on.task.settle();
    }),
  );
  on.task.cancel();
  await on.task.run('other', () => {
    started += 1;
    return Promise.resolve();
  });
  release();
  await held;
  expect(started).toBe(0);
  expect(on.status).toEqual({ kind: 'ready' });
});
