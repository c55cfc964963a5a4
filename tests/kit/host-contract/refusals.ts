import type { Host } from '../../../src/hosts/port';
import type { MakeHost } from './contract';
import { REPORT } from './showing';
import { CONTRACT_WORKBOOK, INCOME } from './workbook';

const CELL = { sheet: INCOME, row: 1, column: 2 };
const WRITE = {
  cell: CELL,
  old: { value: 3220.54, formula: null },
  next: { value: 1, formula: null },
  reason: { zh: '测试', en: 'test' },
};

const ATTEMPTS: readonly [keyof Host['can'], string, (host: Host) => Promise<unknown>][] = [
  ['write', 'write', (host) => host.write([WRITE])],
  ['select', 'select', (host) => host.select(CELL)],
  ['mark', 'mark', (host) => host.mark([{ cell: CELL, severity: 'error' }])],
  ['addSheet', 'addSheet', (host) => host.addSheet(REPORT)],
  ['addSheet', 'removeSheet', (host) => host.removeSheet(INCOME)],
];

/** A host does what it says it can, and refuses what it says it cannot with a reason in Chinese. */
export function describeRefusals(makeHost: MakeHost): void {
  test.each(ATTEMPTS)('keeps its word on “%s” (%s)', async (ability, _, attempt) => {
    const { host } = await makeHost(CONTRACT_WORKBOOK);
    if (host.can[ability]) {
      await expect(attempt(host)).resolves.not.toThrow();
      return;
    }
    const failure: unknown = await attempt(host).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'HostError', code: 'unsupported' });
    expect((failure as Error).message).toMatch(/[\u4e00-\u9fff]/);
  });
}
