import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { actions } from './actions';
import { processConsole } from './console';
import { run } from './program';
import type { ThreadSetup } from './threads';

if (isMainThread) {
  /** A reader that stops early (`| head`) is no fault of this program and needs no stack trace. */
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  void run(process.argv.slice(2), actions(process.argv[1]), processConsole()).then((code) => {
    process.exitCode = code;
  });
} else if (parentPort) {
  const port = parentPort;
  void Promise.all([import('./thread'), import('./check-services')]).then(([{ serve }, { CHECK_SERVICES }]) => serve(port, workerData as ThreadSetup, CHECK_SERVICES));
}
