import { amount } from '../../src/core';
import { startThreads } from '../../src/cli/threads';
import { decoded, encoded } from '../../src/cli/transfer';
import { folder } from './kit';

const SETUP = { printing: { json: false, verbose: false, colour: false, report: false, allowUnread: false }, rules: undefined, practice: undefined };

/** Answers with the path, and dies of one named `dies`. */
const PROGRAM = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', (path) => {
  if (path === 'dies') process.exit(1);
  parentPort.postMessage(JSON.stringify({ code: 0, out: path, err: '' }));
});`;

let place: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  place = await folder();
});
afterAll(() => place.remove());

test('a thread that dies loses its own file and no other', async () => {
  const threads = startThreads(await place.put('thread.cjs', PROGRAM), 2, SETUP);
  const results = await Promise.allSettled(['a', 'dies', 'b', 'dies', 'c', 'd'].map((path) => threads.check(path)));
  await threads.close();
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value.out : 'lost'))).toEqual(['a', 'lost', 'b', 'lost', 'c', 'd']);
});

test('a program that cannot start leaves nobody waiting', async () => {
  const threads = startThreads(await place.put('broken.cjs', 'process.exit(1)'), 2, SETUP);
  const results = await Promise.allSettled(['a', 'b', 'c'].map((path) => threads.check(path)));
  await threads.close();
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('amounts stay amounts on the way between threads', () => {
  const sent = decoded<{ value: ReturnType<typeof amount>; text: string }>(encoded({ value: amount('0.10').plus('0.20'), text: '0.3' }));
  expect(sent.value.equals('0.3')).toBe(true);
  expect(sent.text).toBe('0.3');
});
