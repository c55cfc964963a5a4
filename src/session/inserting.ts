import { insertion, insertTarget, type InsertTarget } from './formulas';
import type { Parts } from './parts';

/** 函数: a formula put into the active cell. */
export function createInserting({ host, notify, act }: Parts) {
  return {
    insertTarget: (): Promise<InsertTarget | undefined> => act('insert', () => insertTarget(host)),
    async insert(target: InsertTarget, formula: string): Promise<void> {
      await act('insert', async () => {
        await host.write([insertion(target, formula)]);
        notify({ kind: 'inserted', cell: target.cell });
      });
    },
  };
}
