import { isDeepStrictEqual } from 'node:util';

const WAIT_MS = 30_000;
const STEP_MS = 25;

/** Asks until there is an answer. The page's policy forbids Playwright's own waiting for a function. */
export async function until<Value>(ask: () => Promise<Value | null>): Promise<Value> {
  const end = Date.now() + WAIT_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error('nothing happened within thirty seconds');
    await new Promise((resume) => setTimeout(resume, STEP_MS));
  }
}

/** Asks until the answer is the wanted one; after thirty seconds the difference is the failure. */
export async function eventually<Value>(ask: () => Promise<Value>, wanted: Value): Promise<void> {
  const end = Date.now() + WAIT_MS;
  let answer = await ask();
  while (!isDeepStrictEqual(answer, wanted) && Date.now() < end) {
    await new Promise((resume) => setTimeout(resume, STEP_MS));
    answer = await ask();
  }
  expect(answer).toEqual(wanted);
}
