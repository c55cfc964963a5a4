import { performance } from 'node:perf_hooks';
import { runCheck } from '../../src/cli/check-command';
import { CHECK_SERVICES } from '../../src/cli/check-services';

/** One run of `gouji check --json` over a folder, in this process alone, so that its peak memory is the run's own. */
async function main(folder: string): Promise<void> {
  const silent = { out: () => undefined, err: () => undefined, colour: false, interactive: false };
  const start = performance.now();
  await runCheck([folder], { json: true, verbose: false, force: false, report: [] }, CHECK_SERVICES, silent);
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

void main(process.argv[2] ?? '');
