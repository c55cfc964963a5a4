import type { Console } from './console';

export interface Progress {
  /** Prints a result without mixing it into the bar, and counts it. */
  around(print: () => void): void;
  stop(): void;
}

const SILENT: Progress = { around: (print) => print(), stop: () => undefined };
const CLEAR_LINE = '\r\u001b[K';

/** A bar on standard error below the results, only where somebody watches and there is more than one file. */
export async function startProgress(total: number, { interactive }: Console): Promise<Progress> {
  if (!interactive || total < 2) return SILENT;
  const { Presets, SingleBar } = await import('cli-progress');
  const bar = new SingleBar(
    { format: '审核 {bar} {value}/{total}', stream: process.stderr, clearOnComplete: true, hideCursor: true, forceRedraw: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    around: (print) => {
      process.stderr.write(CLEAR_LINE);
      print();
      bar.increment();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}
