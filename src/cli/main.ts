import { ACTIONS } from './actions';
import { processConsole } from './console';
import { run } from './program';

/** A reader that stops early (`| head`) is no fault of this program and needs no stack trace. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), ACTIONS, processConsole()).then((code) => {
  process.exitCode = code;
});
