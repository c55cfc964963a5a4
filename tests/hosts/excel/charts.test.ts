import { CHARTED } from '../../kit/charted-sheet';
import { excelWith } from '../../kit/excel/harness';
import { EXCEL } from '../../kit/excel/levels';
import { workbookOf } from './workbooks';

const CATEGORIES = { top: 1, left: 0, bottom: 2, right: 0 };
const [CHART] = CHARTED.charts ?? [];
if (!CHART) throw new Error('no chart');

test('a chart comes in the same request as its sheet, with every series over its cells', async () => {
  const { host, excel } = excelWith(workbookOf(1), { sets: EXCEL.floor });
  const name = await host.addSheet({ ...CHARTED, print: { landscape: true, onePage: true } });
  // Names taken, the sheet with its chart, the print set-up.
  expect(excel.requests).toHaveLength(3);
  expect(excel.references.size).toBe(0);
  expect(excel.book.sheet(name).charts).toEqual([
    {
      id: expect.any(String) as string,
      name: '图表 1',
      type: 'ColumnClustered',
      title: '“三公”经费 & 预决算',
      legend: 'Bottom',
      valueTitle: '单位：万元',
      valueFormat: '#,##0.00',
      reversed: false,
      visibleOnly: false,
      series: [
        { name: '预算数', values: { top: 1, left: 1, bottom: 2, right: 1 }, categories: CATEGORIES, labels: true, labelFormat: '#,##0.00' },
        { name: '决算数', values: { top: 1, left: 2, bottom: 2, right: 2 }, categories: CATEGORIES, labels: true, labelFormat: '#,##0.00' },
      ],
      position: { top: 5, left: 0, bottom: 19, right: 5 },
    },
  ]);
});

test('a bar chart over rows reads from the top down', async () => {
  const { host, excel } = excelWith(workbookOf(1));
  const row = (at: number) => ({ top: at, left: 1, bottom: at, right: 2 });
  const charts = [{ ...CHART, kind: 'bar' as const, categories: row(0), series: [{ name: '接待', values: row(2) }] }];
  const name = await host.addSheet({ ...CHARTED, charts });
  expect(excel.book.sheet(name).charts).toMatchObject([{ type: 'BarClustered', reversed: true, series: [{ name: '接待', values: row(2), categories: row(0) }] }]);
});

test('only the print area is printed', async () => {
  const { host, excel } = excelWith(workbookOf(1));
  const name = await host.addSheet(CHARTED);
  expect(excel.book.sheet(name).printArea).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
});

test('where Excel refuses the chart, no half-made sheet stays', async () => {
  const { host, excel } = excelWith(workbookOf(1));
  const before = excel.book.sheets.map(({ name }) => name);
  const block = { top: 1, left: 1, bottom: 2, right: 2 };
  await expect(host.addSheet({ ...CHARTED, charts: [{ ...CHART, series: [{ name: '整块', values: block }] }] })).rejects.toMatchObject({ name: 'HostError' });
  expect(excel.book.sheets.map(({ name }) => name)).toEqual(before);
});
