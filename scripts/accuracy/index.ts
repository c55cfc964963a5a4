import { readWorkbookFile } from '../../src/hosts/file';
import { printByRule } from './by-rule';
import { singleMistakes } from './figures';

/** Prints the accuracy table: `npx tsx scripts/accuracy/index.ts [every n-th figure]`. */
async function main(): Promise<void> {
  const step = Number(process.argv[2] ?? '1');
  const workbook = await readWorkbookFile('samples/jincheng-2023-final-accounts.xlsx');
  console.log('| 错法 | 试 | 发现 | 一个原因 | 原因确定且正确 | 未能确定 | 在第一个原因内 | 改正值正确 | 改正值错误 |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const [name, s] of singleMistakes(workbook, step)) {
    console.log(`| ${name} | ${s.tried} | ${s.seen} | ${s.oneCause} | ${s.culpritFirst} | ${s.undetermined} | ${s.inFirst} | ${s.right} | ${s.wrong} |`);
    for (const wrong of s.wrongs) console.error(`  ${name}: ${wrong}`);
  }
}

void main().then(() => console.log('')).then(printByRule);
