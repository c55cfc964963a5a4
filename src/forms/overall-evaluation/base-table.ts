import { amountColumn, countColumn, fixedRows, labelColumn, labelled, listBlock, part, percentColumn, relation, texts } from '../build';
import type { Form } from '../types';

/** Printed once over the fixed rows; the rows of the projects stand among them. */
export const FIGURES = [
  labelColumn('经费控制情况'),
  amountColumn('上年决算数', undefined, { aliases: ['决算数'] }),
  amountColumn('本年预算数', undefined, { aliases: ['预算数'] }),
  amountColumn('本年决算数', undefined, { aliases: ['决算数'] }),
];

/** 部门整体支出绩效评价基础表 (衡阳 2022): staff and control of expenses, last year's accounts beside this year's budget and accounts. */
export const form: Form = {
  id: 'overall-evaluation/基础表',
  short: '基础表',
  title: '部门整体支出绩效评价基础表',
  aliases: ['部门整体支出绩效评价基础数据表', '整体支出绩效评价基础表'],
  en: 'Base figures of the overall evaluation',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  basis: '衡阳市部门整体支出绩效自评表样',
  parts: [
    listBlock('财政供养人员', [labelColumn('财政供养人员情况'), countColumn('编制数'), countColumn('实际在职人数'), percentColumn('控制率')], { names: [], groups: [] }),
    part(
      '经费控制情况',
      FIGURES,
      fixedRows(
        labelled('一、部门基本支出', { key: '部门基本支出' }),
        labelled('其中：公用经费', { key: '公用经费' }),
        labelled('其中：办公经费', { key: '办公经费' }),
        labelled('水费、电费、差旅费'),
        labelled('会议费、培训费'),
        labelled('三公经费', { aliases: ['“三公”经费'] }),
        labelled('1、公务用车购置和维护经费', { key: '公务用车购置和维护经费' }),
        labelled('其中：公务用车购置', { key: '公务用车购置' }),
        labelled('公务用车运行维护'),
        labelled('2、出国经费', { key: '出国经费' }),
        labelled('3、公务接待', { key: '公务接待' }),
        labelled('二、部门项目支出', { key: '部门项目支出' }),
        labelled('政府采购金额'),
      ),
    ),
    listBlock(
      '各项目支出',
      FIGURES.map((column) => ({ ...column, optional: true })),
      { names: ['经费控制情况'], groups: [], under: { part: '经费控制情况', row: '部门项目支出' } },
    ),
    texts('说明', ['厉行节约保障措施']),
    texts('落款', ['填表人', '填报日期', '联系电话']),
  ],
  relations: [
    ...['上年决算数', '本年预算数', '本年决算数'].map((column) =>
      relation(
        'DE-16',
        `若 合计(各项目支出.${column}) > 0：部门项目支出.${column} = 合计(各项目支出.${column})`,
        { zh: '部门项目支出应等于各项目之和', en: 'Project expenditure must equal its projects' },
      ),
    ),
    relation('DE-16', '每列: 三公经费 = 公务用车购置和维护经费 + 出国经费 + 公务接待', { zh: '三公经费应等于用车、出国、接待三项之和', en: 'Three-public expenses must equal their three items' }),
    relation('DE-16', '每列: 公务用车购置和维护经费 = 公务用车购置 + 公务用车运行维护', { zh: '公务用车经费应等于购置与运行维护之和', en: 'Vehicle expenses must equal purchase and running cost' }),
  ],
};
