import type { MessagePort } from 'node:worker_threads';
import { checkOne } from './check-one';
import { readBands } from './bands';
import { readPractice } from './practice';
import type { CheckServices } from './services';
import type { ThreadSetup } from './threads';
import { encoded } from './transfer';
import { readUserRules } from './user-rules';

/** Checks the paths it is sent, one at a time, and answers each with what is to be printed. */
export function serve<UserRelations>(port: MessagePort, { printing, rules, practice, bands }: ThreadSetup, services: CheckServices<UserRelations>): void {
  const settings = rules === undefined ? Promise.resolve({}) : readUserRules(rules, services).then((userRelations) => ({ userRelations }));
  const scoring = practice === undefined ? {} : { practice: readPractice(practice) };
  const banded = bands === undefined ? Promise.resolve({}) : readBands(bands).then((read) => ({ bands: read }));
  port.on('message', (path: string) => {
    void Promise.all([settings, banded]).then(([options, given]) => checkOne(path, services, { ...options, ...scoring, ...given }, printing)).then((checked) => port.postMessage(encoded(checked)));
  });
}
