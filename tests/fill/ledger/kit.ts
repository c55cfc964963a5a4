import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core';
import { findLedger, type Ledger, readLedgerSteps, settle } from '../../../src/fill/ledger';
import { sheetOf } from '../../kit/tables';

export function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: '明细账.xlsx', date1904: false, sheets };
}

/** A ledger sheet from its header and rows, under a title and a unit line. */
export function ledgerSheet(header: readonly string[], rows: readonly (readonly CellValue[])[], unit = '金额单位：元'): SheetSnapshot {
  return sheetOf('支出明细账', [['支出明细账'], [unit], header, ...rows]);
}

export function readLedger(sheet: SheetSnapshot): Ledger {
  const header = findLedger(sheet);
  if (!header) throw new Error('no ledger');
  const steps = readLedgerSteps(sheet, header, false);
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const settling = settle([step.value]);
    for (;;) {
      const settled = settling.next();
      if (settled.done) return settled.value[0] ?? step.value;
    }
  }
}
