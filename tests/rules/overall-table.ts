import type { CellValue, SheetSnapshot } from '../../src/core';
import { type Line, sheetOf } from '../kit/blocks/published';

/** One indicator of a made-up 部门整体支出绩效评价指标评分表. */
export interface Given {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly standard?: string;
  /** 指标说明: how the rate came about. */
  readonly said?: string;
  readonly reason?: string;
}

const OTHERS: readonly Line[] = [
  [null, '预算管理', '管理制度健全性', '制度健全', null, 3, 3, null],
  [null, null, '资金使用合规性', '使用合规', null, 3, 3, null],
  ['产出', '职责履行', '重点工作实际完成率', '按任务完成情况', null, 8, 8, null],
];

/** The table with one indicator in its fifth row (points in G5), of a unit whose place is not known unless told. */
export function evaluation({ name, weight, score, standard = '', said = '', reason = '' }: Given, unit = '某县水务局'): SheetSnapshot {
  const row: Line = ['过程', '预算执行', name, standard === '' ? null : standard, said === '' ? null : said, weight, score, reason === '' ? null : reason];
  const total: Line = ['合计', null, null, null, null, weight + 14, score + 14, null];
  return sheetOf('评分表', [
    ['部门整体支出绩效评价指标评分表'],
    [`填报单位：${unit}`],
    [],
    ['一级指标', '二级指标', '三级指标', '评分标准', '指标说明', '分值', '得分', '扣分原因'],
    row,
    ...OTHERS,
    total,
  ]);
}

/** The 基础数据表 of the same unit; every figure may be replaced by its row and column. */
export function baseTable(edits: Readonly<Record<string, CellValue>> = {}): SheetSnapshot {
  const lines: Line[] = [
    ['部门整体支出绩效评价基础数据表'],
    ['填报单位：某县水务局'],
    ['财政供养人员情况', '编制数', null, '2022年实际在职人数', null, '控制率'],
    [null, 50, null, 52, null, '104%'],
    ['经费控制情况', '2021年决算数', null, '2022年预算数', null, '2022年决算数'],
    ['三公经费', 20, null, 18, null, 19],
    ['1、公务用车购置和维护经费', 12, null, 10, null, 12],
    ['其中：公车购置', 0, null, 0, null, 0],
    ['公车运行维护', 12, null, 10, null, 12],
    ['2、出国经费', 0, null, 0, null, 0],
    ['3、公务接待', 8, null, 8, null, 7],
    ['项目支出：', 300, null, 200, null, 210],
    ['1、业务工作专项', 100, null, 100, null, 110],
    ['2、运行维护专项', 200, null, 100, null, 100],
    ['公用经费', 60, null, 50, null, 55],
    ['其中：办公经费', 10, null, 10, null, 9],
    ['水费、电费、差旅费', 5, null, 5, null, 5],
    ['会议费、培训费', 5, null, 5, null, 5],
    ['政府采购金额', '——', null, 100, null, 90],
    ['部门整体支出预算调整', '——', null, 1000, null, 1150],
    ['楼堂馆所控制情况（2022年完工项目）', '批复规模（㎡）', '实际规模（㎡）', '规模控制率', '预算投资（万元）', '实际投资（万元）', '投资概算控制率'],
    [null, 1000, 1060, '106%', 300, 300, '100%'],
    ['厉行节约保障措施', '严格按照规定执行'],
  ];
  const edited = lines.map((line, row) => line.map((cell, column) => edits[`${'ABCDEFG'.charAt(column)}${row + 1}`] ?? cell));
  return sheetOf('基础数据表', edited);
}
