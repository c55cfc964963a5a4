import { measure } from 'mitata';

/** Milliseconds, after warming up. */
export async function median(work: () => unknown): Promise<number> {
  const { p50 } = await measure(work);
  return p50 / 1e6;
}

export function print(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(38)}${value}\n`);
}
