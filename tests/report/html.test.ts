/** @jest-environment jsdom */
import { renderHtml } from '../../src/report/html';
import { HOSTILE_REPORT, REPORT } from './fixture';

function page(text: string): Document {
  return new DOMParser().parseFromString(text, 'text/html');
}

function texts(root: ParentNode, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((element) => (element.textContent ?? '').trim());
}

test('shows each file with its coverage, findings and operands', () => {
  const doc = page(
    renderHtml([
      { file: '决算.xlsx', report: REPORT },
      { file: 'b.xlsx', error: { code: 'damaged', message: '文件不完整' } },
    ]),
  );
  expect(texts(doc, 'h2')).toEqual(['决算.xlsx', 'b.xlsx']);
  expect(texts(doc, '.coverage')).toEqual(['已核 293 项：一致 290 尾差 1 不符 2；未检查 4 项']);
  expect(texts(doc, 'article .mark')).toEqual(['● 必错', '▲ 需确认', '≈ 尾差', '▲ 需确认']);
  expect(texts(doc, 'article .rule')).toEqual(['F01-5', 'Fx-0609', 'F06-2', 'F03-2']);
  expect(texts(doc, 'article .difference')).toEqual(['+1.00 万元', '+1,233.63 万元', '-0.02 万元']);
  expect(texts(doc, 'article.error tbody td')).toEqual(['收入总计', '3,488.99', 'C36', '支出总计', '3,487.99', 'F36']);
  expect(texts(doc, '.unread')).toEqual(['未能审核：文件不完整']);
});

test('is one page that stands alone: no script, no link, nothing to load, whatever a sheet contains', () => {
  const text = renderHtml([{ file: '<b>.xlsx', report: HOSTILE_REPORT }]);
  const doc = page(text);
  expect(doc.querySelectorAll('script, img, a, link, iframe, object, embed, form, b, [src], [href], [onerror]')).toHaveLength(0);
  expect(texts(doc, 'h2')).toEqual(['<b>.xlsx']);
  expect(doc.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'",
  );
  expect(doc.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
});

test('several files begin with a table of them, each leading to its own part', () => {
  const doc = page(
    renderHtml([
      { file: '决算.xlsx', report: REPORT },
      { file: 'b.xlsx', error: { code: 'damaged', message: '文件不完整' } },
    ]),
  );
  const table = doc.querySelector('h1 + table');
  expect(texts(table ?? doc, 'th')).toEqual(['文件', '● 必错', '▲ 需确认', '○ 提示', '≈ 尾差', '未读', '未检查']);
  // One table in doubt and two sheets of no known form; four relations not checked.
  expect([...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => texts(row, 'td'))).toEqual([
    ['决算.xlsx', '1', '2', '0', '1', '3', '4'],
    ['b.xlsx', '未能审核'],
  ]);
  const led = [...(table?.querySelectorAll('a') ?? [])].map((link) => doc.querySelector(link.getAttribute('href') ?? '')?.querySelector('h2')?.textContent);
  expect(led).toEqual(['决算.xlsx', 'b.xlsx']);
});
