import { type CellValue, sum, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core';
import { findLedger, isFiscal, type Ledger, readLedgerSteps, settle } from '../../../src/fill/ledger';
import { sheetOf } from '../../kit/tables';

export function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { name: '明细账.xlsx', date1904: false, sheets };
}

/** 公务接待费 of a settled ledger in 元 from 财政拨款, as 万元 with two decimals: 300 元 are `0.03`. */
export function receptionIn({ entries }: Ledger): string {
  return sum(entries.filter(({ code, fund }) => code === '30217' && isFiscal(fund)).map(({ amount }) => amount)).div(10000).toFixed(2);
}

/** A ledger sheet from its header and rows, under a title and a unit line. */
export function ledgerSheet(header: readonly string[], rows: readonly (readonly CellValue[])[], unit = '金额单位：元'): SheetSnapshot {
  return sheetOf('支出明细账', [['支出明细账'], [unit], header, ...rows]);
}

export function readLedger(sheet: SheetSnapshot, date1904 = false): Ledger {
  const header = findLedger(sheet);
  if (!header) throw new Error('no ledger');
  const steps = readLedgerSteps(sheet, header, date1904);
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
