import { performance } from 'node:perf_hooks';
import { check, parseUserRelations } from '../../src/check';
import { runCheck } from '../../src/cli/check-command';
import { isWorkbookName, readWorkbookFile } from '../../src/hosts/file';

/** One run of `gouji check --json` over a folder, in this process alone, so that its peak memory is the run's own. */
async function main(folder: string): Promise<void> {
  const silent = { out: () => undefined, err: () => undefined, colour: false, interactive: false };
  const services = { read: readWorkbookFile, check, parseRules: parseUserRelations, isWorkbookName };
  const start = performance.now();
  await runCheck([folder], { json: true, verbose: false, force: false, report: [] }, services, silent);
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
}

void main(process.argv[2] ?? '');
