import { version } from '../../package.json';
import type { StartThreads } from './check-command';
import type { Actions } from './program';

/**
 * What the commands do. Each loads what it needs when it runs, so that help and a mistyped option answer at once.
 * `program` is the file to start again in each thread for many files; without it one thread does all.
 */
export function actions(program?: string): Actions {
  return {
    version,
    check: async (paths, options, console) => {
      const [{ runCheck }, { CHECK_SERVICES }] = await Promise.all([import('./check-command'), import('./check-services')]);
      return runCheck(paths, options, CHECK_SERVICES, console, program === undefined ? undefined : threadsOf(program));
    },
    forms: async (options, console) => {
      const [{ runForms }, { FORM_SETS }] = await Promise.all([import('./forms-command'), import('../forms')]);
      return runForms(FORM_SETS, options, console);
    },
    explain: async (path, options, console) => {
      const [{ runExplain }, { EXPLAIN_SERVICES }] = await Promise.all([import('./explain-command'), import('./check-services')]);
      return runExplain(path, options, EXPLAIN_SERVICES, console);
    },
    clean: async (path, options, console) => {
      const [{ runClean }, { FileHost }] = await Promise.all([import('./clean-command'), import('../hosts/file')]);
      return runClean(path, options, (file) => new FileHost(file), console);
    },
    repair: async (path, options, console) => {
      const [{ runRepair }, { FileHost }] = await Promise.all([import('./repair-command'), import('../hosts/file')]);
      return runRepair(path, options, (file) => new FileHost(file), console);
    },
    write: async (path, options, console) => {
      const [{ runWrite }, { FORM_SETS }, { readWorkbookFile }] = await Promise.all([import('./write-command'), import('../forms'), import('../hosts/file')]);
      return runWrite(path, options, { sets: FORM_SETS, read: readWorkbookFile }, console);
    },
    publish: async (path, options, console) => {
      const [{ runPublish }, { PUBLISH_SERVICES }] = await Promise.all([import('./publish-command'), import('./publish-services')]);
      return runPublish(path, options, PUBLISH_SERVICES, console);
    },
    fill: async (path, options, console) => {
      const [{ runFill }, { FileHost }] = await Promise.all([import('./fill-command'), import('../hosts/file')]);
      return runFill(path, options, (file) => new FileHost(file), console);
    },
  };
}

function threadsOf(program: string): StartThreads {
  return async (files, setup) => {
    const { startThreads, threadsFor } = await import('./threads');
    const count = threadsFor(files);
    return count === 0 ? undefined : startThreads(program, count, setup);
  };
}
