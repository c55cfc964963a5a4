import { renderMarkdown } from '../../src/report/markdown';
import { CLEAN_REPORT, HOSTILE_REPORT, REPORT } from './fixture';

test('a section a file, findings first, then what was recognised and what was not checked', () => {
  const text = renderMarkdown([
    { file: '甲/决算.xlsx', report: REPORT },
    { file: '乙.xlsx', error: { code: 'encrypted', message: '已加密，无法读取。' } },
    { file: '丙_1.xlsx', report: CLEAN_REPORT },
  ]);
  expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual([
    '# 勾稽审核报告',
    '## 甲/决算.xlsx',
    '### 01 收入支出决算总表（1 项）',
    '#### ● 必错 F01-5 收入总计应等于支出总计',
    '### 06 一般公共预算财政拨款基本支出决算明细表（2 项）',
    '#### ▲ 需确认 Fx-0609 06 表公务接待费不应大于 09 表公务接待费',
    '#### ≈ 尾差 F06-2 商品和服务支出应等于各款之和',
    '### 整个工作簿（1 项）',
    '#### ▲ 需确认 F03-2 2240101 行政运行 有项目支出 496.12',
    '### 已识别 2 张表',
    '### 未检查',
    '## 乙.xlsx',
    '## 丙\\_1.xlsx',
    '### 已识别 2 张表',
  ]);
  expect(text).toContain(`- 相差 **+1.00 万元**（左边 3,488.99，应等于右边 3,487.99）
- 关系：收入总计 = 支出总计

| 项目 | 数 | 单元格 |
| --- | ---: | --- |
| 收入总计 | 3,488.99 | C36 |
| 支出总计 | 3,487.99 | F36 |

- 应一致，不允许尾差；实际相差 +1.00
- 依据：财决公开01表
`);
  expect(text).toContain('**未能审核**：已加密，无法读取。');
  expect(text).toContain('**已核 3 项：一致 3 尾差 0 不符 0；未检查 0 项**\n\n没有发现问题\n');
});

test('nothing that stands in a sheet becomes markup', () => {
  const text = renderMarkdown([{ file: 'a.xlsx', report: HOSTILE_REPORT }]);
  expect(text).not.toMatch(/<|>/);
  expect(text).not.toMatch(/(?<!\\)[[\]`]/);
  expect(text).not.toMatch(/:\/\/|www\.|(?<!\\)@/);
  expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# 勾稽审核报告']);
  const rows = text.split('\n').filter((line) => line.startsWith('| \\@SUM'));
  expect(rows.map((row) => row.replace(/\\\|/g, '').split('|').length)).toEqual([5]);
});
