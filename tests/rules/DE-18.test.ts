import { rule } from '../../src/rules/DE-18';
import { publishedLines, sheetOf, tablesIn } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';

/** 指标体系表 as published, the full points in its words as given. */
function sheets(first: string, second: string) {
  const lines = tablesIn(publishedLines('hengyang-2022-performance.txt'), /绩效评价指标体系$/)[0] ?? [];
  const written = (cell: string): string => cell.replace('共计 14 分', `共计 ${first} 分`).replace('共计 15 分', `共计 ${second} 分`);
  return [sheetOf('指标体系', lines.map((line) => line.map((cell) => (typeof cell === 'string' ? written(cell) : cell))))];
}

const report = (name: string, written: string, cells: readonly string[]) =>
  ({ messageId: 'full', data: { name, written, points: '10' }, cells, severity: 'error', table: '指标体系表' }) as const;

testRule(rule, {
  valid: [{ name: '文字与分值都是 10', sheets: sheets('10', '10') }],
  invalid: [
    {
      name: '共计 14、15 分，分值 10',
      sheets: sheets('14', '15'),
      reports: [report('保障排查企业正常运转', '14', ['F27', 'I27']), report('长效管理机制健全性', '15', ['F29', 'I29'])],
    },
  ],
});
