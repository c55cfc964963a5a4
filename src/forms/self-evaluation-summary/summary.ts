import { amountColumn, labelColumn, listBlock, percentColumn, pointsColumn, relation, textColumn } from '../build';
import { EVALUATION_RULES } from '../performance/indicators';
import type { Form } from '../types';

const MONEY = ['年初预算数', '全年预算数', '全年执行数'];

/** 项目支出绩效自评汇总表: a line a project, as departments hand it in above their self-evaluations; Gouji makes it as well. */
export const form: Form = {
  id: 'self-evaluation-summary/汇总表',
  short: '汇总表',
  title: '项目支出绩效自评汇总表',
  aliases: ['项目绩效自评汇总表', '项目支出绩效自评结果汇总表', '项目支出绩效自评情况汇总表', '绩效自评结果汇总表', '绩效自评情况汇总表', '绩效自评汇总表', '自评汇总表'],
  en: 'Summary of the self-evaluations',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  moreDecimals: true,
  basis: EVALUATION_RULES,
  parts: [
    listBlock(
      '项目',
      [
        labelColumn('序号', { optional: true }),
        textColumn('项目名称', { aliases: ['项目支出名称', '自评项目'] }),
        textColumn('预算单位', { optional: true, aliases: ['实施单位', '项目单位'] }),
        amountColumn('年初预算数', undefined, { optional: true, aliases: ['年初预算'] }),
        amountColumn('全年预算数', undefined, { aliases: ['调整后预算数', '全年预算', '预算数'] }),
        amountColumn('全年执行数', undefined, { aliases: ['预算执行数', '全年执行', '执行数'] }),
        percentColumn('执行率', { aliases: ['预算执行率'] }),
        pointsColumn('自评得分', { aliases: ['得分', '总分', '自评分'] }),
        textColumn('自评等级', { aliases: ['等级', '评价等级', '自评结果', '评价结果'] }),
      ],
      { names: ['项目名称'], groups: [], total: { key: '合计', labels: ['合计', '总计'] } },
    ),
  ],
  relations: [
    ...MONEY.map((column) =>
      relation('SE-sum', `合计.${column} = 合计(项目.${column})`, { zh: `${column}合计应等于各项目之和`, en: `The total (${column}) must equal the projects` }),
    ),
    relation('SE-sum', '每行: 若 全年预算数 > 0：执行率 = 全年执行数 ÷ 全年预算数 × 100', {
      zh: '执行率应等于全年执行数除以全年预算数',
      en: 'The execution rate must be the amount spent over the annual budget',
    }),
  ],
};
