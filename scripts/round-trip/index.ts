/**
 * Writes the text of both published workbooks, makes every figure and every direction word of it wrong one by one, and says
 * what finds the mistake: `npm run round-trip`.
 */
import { readWorkbookFile } from '../../src/hosts/file';
import { ACCOUNTS, BUDGET } from '../../tests/kit/narrative';
import { ACCOUNTS_ANSWERS, BUDGET_ANSWERS, lastAccounts, lastBudget } from '../../tests/kit/written';
import { type Caught, caughtIn } from './mutate';

async function main(): Promise<void> {
  for (const [path, last, answers] of [
    [ACCOUNTS, lastAccounts, ACCOUNTS_ANSWERS],
    [BUDGET, lastBudget, BUDGET_ANSWERS],
  ] as const) {
    const workbook = await readWorkbookFile(path);
    const all = [...caughtIn(workbook, last(workbook), answers)];
    console.log(path);
    for (const [kind, name] of [['figure', '表里的数'], ['given', '填报人给的数'], ['direction', '方向词']] as const) {
      const own = all.filter(({ mutation }) => mutation.kind === kind);
      console.log(`  ${name}：改错 ${own.length} 处，审核发现 ${count(own, 'byCheck')}（其中按尾差 ${count(own, 'asRounding')}），与重写的文字对照发现 ${count(own, 'byRevision')}`);
      for (const { mutation } of own.filter(({ byCheck }) => !byCheck)) console.log(`    审核没有发现：${around(mutation)}${reason(mutation)}`);
      for (const { mutation } of own.filter(({ byRevision }) => !byRevision)) console.log(`    对照没有发现：${around(mutation)}`);
    }
  }
}

function count(all: readonly Caught[], by: 'byCheck' | 'asRounding' | 'byRevision'): number {
  return all.filter((each) => each[by]).length;
}

/** Two amounts rounded to two places allow every percentage of an interval; what is written once stands beside nothing. */
function reason({ text, at, was }: Caught['mutation']): string {
  return text.charAt(at + was.length) === '%' ? '：仍在两个金额四舍五入的区间内' : '：只写了一次，没有表可对';
}

function around({ text, at, was }: Caught['mutation']): string {
  return `${text.slice(Math.max(0, at - 18), at + was.length + 4)}（原为${was}）`;
}

void main();
