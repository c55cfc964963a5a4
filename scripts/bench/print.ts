/** Milliseconds of work before the first run that counts, so that the code is compiled by then, and of the runs that count. */
const WARMING = 2500;
const MEASURED = 1500;
const LEAST_RUNS = 12;

/**
 * Milliseconds of processor time that the quicker quarter of many runs stays below, after warming up. Not time by the clock: on a machine that others
 * use as well the longer of two works would wait more often, and their ratio would say nothing.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const [time = Number.NaN] = await processorTimes([work]);
  return time;
}

/**
 * The same of several works by turns, so that whatever slows the machine down for a while slows all of them. `rounds`: how often each runs before it
 * counts, at least; thousands of small functions are still being compiled after a dozen rounds, and the compiler's time would count as theirs.
 */
export async function processorTimes(works: readonly (() => unknown)[], rounds = 1): Promise<readonly number[]> {
  await timesOf(works, WARMING, rounds);
  const times = await timesOf(works, MEASURED, LEAST_RUNS);
  return times.map((own) => [...own].sort((a, b) => a - b)[Math.floor(own.length / 4)] ?? Number.NaN);
}

/** Of every work the time of each run, until each has spent `budget` and run `least` times on average. */
async function timesOf(works: readonly (() => unknown)[], budget: number, least: number): Promise<readonly (readonly number[])[]> {
  const times: number[][] = works.map(() => []);
  for (let spent = 0, rounds = 0; spent < budget * works.length || rounds < least; rounds += 1) {
    for (const [index, work] of works.entries()) {
      const start = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(start);
      const time = (user + system) / 1000;
      times[index]?.push(time);
      spent += time;
    }
  }
  return times;
}

export function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(42)}${value}\n`);
}
