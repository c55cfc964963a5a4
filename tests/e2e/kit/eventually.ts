import { isDeepStrictEqual } from 'node:util';

const WAIT_MS = 10_000;
const STEP_MS = 25;

/** Asks until the answer is the wanted one; after ten seconds the difference is the failure. */
export async function eventually<Value>(ask: () => Promise<Value>, wanted: Value): Promise<void> {
  const end = Date.now() + WAIT_MS;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, wanted) && Date.now() < end) {
    await new Promise((resume) => setTimeout(resume, STEP_MS));
    answer = await ask();
  }
  expect(answer).toEqual(wanted);
}
