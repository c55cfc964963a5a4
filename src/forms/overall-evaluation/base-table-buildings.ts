import { amountColumn, countColumn, fixedRows, labelColumn, labelled, listBlock, part, percentColumn, relation, texts } from '../build';
import type { Form } from '../types';
import { FIGURES, form as base } from './base-table';

/** The base table of most of 湖南: 三公经费 first, then projects, 公用经费 and buildings finished in the year. */
export const form: Form = {
  ...base,
  edition: { id: 'buildings', title: { zh: '列有楼堂馆所控制情况的版式', en: 'Layout with the control of buildings' } },
  title: '部门整体支出绩效评价基础数据表',
  aliases: ['整体支出绩效评价基础数据表', '部门整体支出绩效评价基础表'],
  parts: [
    listBlock('财政供养人员', [labelColumn('财政供养人员情况'), countColumn('编制数'), countColumn('实际在职人数'), percentColumn('控制率')], { names: [], groups: [] }),
    part(
      '经费控制情况',
      FIGURES,
      fixedRows(
        labelled('三公经费', { aliases: ['“三公”经费'] }),
        labelled('1、公务用车购置和维护经费', { key: '公务用车购置和维护经费', aliases: ['公务用车购置及维护经费'] }),
        labelled('其中：公车购置', { key: '公务用车购置', aliases: ['公务用车购置'] }),
        labelled('公车运行维护', { key: '公务用车运行维护', aliases: ['公务用车运行维护'] }),
        labelled('2、出国经费', { key: '出国经费', aliases: ['因公出国经费'] }),
        labelled('3、公务接待', { key: '公务接待', aliases: ['公务接待费'] }),
        labelled('项目支出', { key: '部门项目支出' }),
        labelled('公用经费'),
        labelled('其中：办公经费', { key: '办公经费' }),
        labelled('水费、电费、差旅费'),
        labelled('会议费、培训费'),
        labelled('政府采购金额'),
        labelled('部门整体支出预算调整', { aliases: ['部门基本支出预算调整', '整体支出预算调整'] }),
      ),
    ),
    listBlock(
      '各项目支出',
      FIGURES.map((column) => ({ ...column, optional: true })),
      { names: ['经费控制情况'], groups: [], under: { part: '经费控制情况', row: '部门项目支出' } },
    ),
    listBlock(
      '楼堂馆所',
      [
        labelColumn('楼堂馆所控制情况', { optional: true }),
        amountColumn('批复规模', undefined, { optional: true, aliases: ['批准规模'] }),
        amountColumn('实际规模', undefined, { optional: true }),
        percentColumn('规模控制率', { optional: true }),
        amountColumn('预算投资', undefined, { optional: true }),
        amountColumn('实际投资', undefined, { optional: true }),
        percentColumn('投资概算控制率', { optional: true }),
      ],
      { names: [], groups: [] },
    ),
    texts('说明', ['厉行节约保障措施']),
  ],
  relations: [
    relation('DE-16', '每列: 三公经费 = 公务用车购置和维护经费 + 出国经费 + 公务接待', { zh: '三公经费应等于用车、出国、接待三项之和', en: 'Three-public expenses must equal their three items' }),
    relation('DE-16', '每列: 公务用车购置和维护经费 = 公务用车购置 + 公务用车运行维护', { zh: '公务用车经费应等于购置与运行维护之和', en: 'Vehicle expenses must equal purchase and running cost' }),
  ],
};
