import { version } from '../../package.json';
import type { Actions } from './program';

/** What the commands do. Each loads what it needs when it runs, so that help and a mistyped option answer at once. */
export const ACTIONS: Actions = {
  version,
  check: async (paths, options, console) => {
    const [{ runCheck }, { CHECK_SERVICES }] = await Promise.all([import('./check-command'), import('./check-services')]);
    return runCheck(paths, options, CHECK_SERVICES, console);
  },
  fill: async (path, options, console) => {
    const [{ runFill }, { FileHost }] = await Promise.all([import('./fill-command'), import('../hosts/file')]);
    return runFill(path, options, (file) => new FileHost(file), console);
  },
};
