/** Milliseconds of work before the first run that counts, so that the code is compiled by then, and of the runs that count. */
const WARMING = 2500;
const MEASURED = 1500;
const LEAST_RUNS = 5;

/**
 * Milliseconds of processor time that the quicker quarter of many runs stays below, after warming up. Not time by the clock: on a machine that others
 * use as well the longer of two works would wait more often, and their ratio would say nothing.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  await timesOf(work, WARMING, 1);
  const times = (await timesOf(work, MEASURED, LEAST_RUNS)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 4)] ?? Number.NaN;
}

async function timesOf(work: () => unknown, budget: number, least: number): Promise<number[]> {
  const times: number[] = [];
  for (let spent = 0; spent < budget || times.length < least; ) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    times.push(time);
    spent += time;
  }
  return times;
}

export function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(38)}${value}\n`);
}
