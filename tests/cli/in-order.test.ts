import { inOrder } from '../../src/cli/in-order';

function gate(): { readonly opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('results come in the order of the items, whichever is ready first', async () => {
  const slow = gate();
  const finished: number[] = [];
  const results = inOrder([1, 2, 3, 4], 2, async (item) => {
    if (item === 1) await slow.opened;
    finished.push(item);
    return item * 10;
  });
  const taken: number[] = [];
  setTimeout(slow.open, 5);
  for await (const result of results) taken.push(result);
  expect({ taken, first: finished[0] }).toEqual({ taken: [10, 20, 30, 40], first: 2 });
});

test('no more than wanted are begun before the first is taken', async () => {
  const begun: number[] = [];
  const results = inOrder([1, 2, 3, 4, 5], 2, (item) => {
    begun.push(item);
    return Promise.resolve(item);
  });
  await results.next();
  expect(begun).toEqual([1, 2, 3]);
  await results.return();
});

test('a failure comes in its turn', async () => {
  const results = inOrder(['good', 'bad'], 2, (item) => (item === 'bad' ? Promise.reject(new Error(item)) : Promise.resolve(item)));
  expect(await results.next()).toEqual({ value: 'good', done: false });
  await expect(results.next()).rejects.toThrow('bad');
});
