import type { Console } from './console';

export interface Progress {
  /** Results wait until a visible bar has gone, so that neither breaks the other's lines. */
  readonly visible: boolean;
  advance(): void;
  stop(): void;
}

const SILENT: Progress = { visible: false, advance: () => undefined, stop: () => undefined };

/** A bar on standard error, only where somebody watches and there is more than one file. */
export async function startProgress(total: number, { interactive }: Console): Promise<Progress> {
  if (!interactive || total < 2) return SILENT;
  const { Presets, SingleBar } = await import('cli-progress');
  const bar = new SingleBar(
    { format: '审核 {bar} {value}/{total}', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { visible: true, advance: () => bar.increment(), stop: () => bar.stop() };
}
