import type { TableAccess } from '../../../src/relations';
import { partOf, publishedLines, read, sheetOf, tablesIn, workbookOf } from '../../kit/blocks/published';

const LINES = publishedLines('jinzhong-2022-performance-targets.txt');
const TABLES = tablesIn(LINES, /项目支出绩效目标申报表$/);

function expectFirst(access: TableAccess | undefined): void {
  if (!access) throw new Error('no table');
  const { table } = access;
  expect([table.form.id, table.subject, table.organisation, table.year, table.unit]).toEqual(['performance-targets/目标表', '安全检查费用', '晋中市应急管理局', 2022, '元']);
  expect(table.unmatched).toEqual([]);
  expect(partOf(access, '抬头')).toEqual({
    项目名称: { 内容: '安全检查费用' },
    主管部门及代码: { 内容: '206-晋中市应急管理局' },
    实施单位: { 内容: '晋中市应急管理局' },
    项目属性: { 内容: '经常性项目（长期开展）' },
    项目期: { 内容: '3年' },
  });
  expect(partOf(access, '项目资金')).toEqual({
    资金总额: { 实施期: '4500000', 年度: '1500000' },
    中央财政资金: { 实施期: '0', 年度: '0' },
    省级财政资金: { 实施期: '0', 年度: '0' },
    '市县(区)财政资金': { 实施期: '4500000', 年度: '1500000' },
    单位自筹: { 实施期: '0', 年度: '0' },
    其他资金: {},
  });
  expect(Object.entries({ ...partOf(access, '项目情况'), ...partOf(access, '总体目标') }).map(([key, { 内容 = '' }]) => [key, 内容.slice(0, 8)])).toEqual([
    ['项目概况', '通过认真履行安全'],
    ['立项依据', '晋中市安全生产监'],
    ['项目设立必要性', '加强安全生产监管'],
    ['保证项目实施的制度、措施', '严格按照晋中市安'],
    ['项目实施计划', '晋中市应急管理局'],
    ['实施期目标', '通过认真履行安全'],
    ['年度目标', '通过认真履行安全'],
  ]);
  const rows = access.rows.filter(({ part }) => part === '绩效指标');
  const columns = ['实施期.二级指标', '实施期.三级指标', '实施期.指标值', '年度.二级指标', '年度.三级指标', '年度.指标值'];
  expect(rows.map((row) => [row.groups?.['一级指标'], ...columns.map((column) => access.text(row, column))])).toEqual([
    ['产出指标', '数量指标', '检查企业数', '≥200家', '数量指标', '检查企业数', '≥200家'],
    ['产出指标', '质量指标', '安全检查覆盖率', '≥90%', '质量指标', '安全检查覆盖率', '≥90%'],
    ['产出指标', '时效指标', '安全检查工作开展时间', '全年开展', '时效指标', '安全检查工作开展时间', '全年开展'],
    ['产出指标', '成本指标', '安全生产检查费用', '≤450万元', '成本指标', '安全生产检查费用', '≤150万元'],
    ['效益指标', '社会效益指标', '有效解决安全生产工作的', '长效', '社会效益指标', '有效解决安全生产工作的', '长效'],
    ['效益指标', '可持续影响指标', '项目持续发挥作用的期限', '全年', '可持续影响指标', '项目持续发挥作用的期限', '全年'],
    ['满意度指标', '服务对象满意度', '被检查企业满意度', '≥90%', '服务对象满意度', '被检查企业满意度', '≥90%'],
  ]);
  expect(partOf(access, '落款')).toEqual({ 负责人: {}, 经办人: { 内容: '经办人甲' }, 联系电话: { 内容: '0000000' }, 填报日期: { 内容: '20211208102338' } });
}

it('the first table is read as published and anywhere on the sheet', () => {
  expectFirst(read(workbookOf(sheetOf('目标', TABLES[0] ?? [])))[0]);
  expectFirst(read(workbookOf(sheetOf('目标', TABLES[0] ?? [], { down: 4, right: 2 })))[0]);
});

it('all 43 are read, on one sheet and on a sheet each', () => {
  const together = read(workbookOf(sheetOf('目标', LINES)));
  const apart = read(workbookOf(...TABLES.map((lines, index) => sheetOf(`${index + 1}`, lines))));
  expect(together.map(({ table }) => table.subject)).toEqual(apart.map(({ table }) => table.subject));
  expect(together).toHaveLength(43);
  expectFirst(together[0]);
  // Every amount of every table: 43 totals in either column, each the sum of its sources (PG-01 holds for all of them).
  const totals = together.map((access) => partOf(access, '项目资金')['资金总额'] ?? {});
  expect(totals.filter(({ 实施期, 年度 }) => 实施期 !== undefined && 年度 !== undefined)).toHaveLength(43);
});

it('a label and its figure in one cell are read apart', () => {
  const joined = (TABLES[0] ?? []).map((line) =>
    String(line.find((cell) => cell !== null) ?? '').startsWith('项目资金') ? ['项目资金 (元)', null, '实施期资金总额：4,500,000', null, null, null, '年度资金总额: 1,500,000'] : line,
  );
  const [access] = read(workbookOf(sheetOf('目标', joined)));
  expect(access && partOf(access, '项目资金')['资金总额']).toEqual({ 实施期: '4500000', 年度: '1500000' });
});
