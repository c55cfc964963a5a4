import type { PlannedWrite } from '../core';
import { brokenFormulas, insertion, insertTarget, type InsertTarget } from './formulas';
import type { Parts } from './parts';

/** 函数: a formula put into the active cell, and formulas that show #NAME? written again. */
export function createInserting({ host, notify, act }: Parts) {
  return {
    insertTarget: (): Promise<InsertTarget | undefined> => act('insert', () => insertTarget(host)),
    async insert(target: InsertTarget, formula: string): Promise<void> {
      await act('insert', async () => {
        await host.write([insertion(target, formula)]);
        notify({ kind: 'inserted', cell: target.cell });
      });
    },
    brokenFormulas: (): Promise<readonly PlannedWrite[] | undefined> => act('formulas', () => brokenFormulas(host)),
    async repair(writes: readonly PlannedWrite[]): Promise<void> {
      await act('repair', async () => {
        await host.write(writes);
        notify({ kind: 'repaired', formulas: writes.length });
      });
    },
  };
}
