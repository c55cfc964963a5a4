import { amountColumn, field, fieldBlock, labelColumn, listBlock, pointsColumn, relation, textColumn, texts } from '../build';
import type { Form, ListGroup } from '../types';

/** 财预〔2013〕53号. */
const FRAMEWORK = '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）';

/** Written across the table under its label. */
const BELOW = { below: true } as const;

const FIRST = ['投入', '过程', '产出', '效果'];
const SECOND: ListGroup['labels'] = {
  // 投入
  工作目标设定: [],
  预算配置: [],
  // 过程
  预算执行: [],
  预算管理: [],
  资产管理: [],
  // 产出
  职责履行: [],
  // 效果
  履职效益: [],
};

/** 部门整体支出绩效自评表 in the four blocks 投入、过程、产出、效果 (晋中 2020). */
export const form: Form = {
  id: 'overall-evaluation/整体自评表',
  short: '整体自评表',
  title: '部门整体支出绩效自评表',
  aliases: ['整体支出绩效自评表'],
  en: 'Overall self-evaluation',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  basis: FRAMEWORK,
  parts: [
    // Four lines at the top: two labels a line, from 单位负责人 ‖ 单位联系电话 to 预算执行金额 ‖ 年末结余金额.
    texts('抬头', ['单位负责人', field('单位联系电话', { aliases: ['联系电话'] })]),
    fieldBlock(
      '部门资金',
      [amountColumn('金额')],
      ['上年结转金额', '年初预算金额', '预算调整金额', '其他调整资金', '预算执行金额', '年末结余金额'],
    ),
    texts('情况说明', [
      field('单位职能概况', BELOW),
      field('单位人员情况', BELOW),
      field('预算执行情况', BELOW),
      field('部门整体支出绩效评价分析', BELOW),
      field('其他', { ...BELOW, optional: true }),
    ]),
    listBlock(
      '绩效情况',
      [
        labelColumn('二级指标'),
        textColumn('三级指标'),
        pointsColumn('指标分值.参考分值'),
        pointsColumn('指标分值.设定分值'),
        textColumn('计算分析情况'),
        pointsColumn('评价得分', { most: '指标分值.设定分值' }),
      ],
      {
        names: ['三级指标'],
        groups: [{ column: '二级指标', labels: SECOND }],
        // 投入、过程、产出、效果 stand on rows of their own, with the sums of the rows below them.
        subtotals: { column: '三级指标', labels: FIRST },
        sumId: 'DE-13',
      },
      ['绩效情况'],
    ),
    fieldBlock('综合得分', [pointsColumn('分值'), pointsColumn('得分', { most: 100 })], ['综合得分']),
    texts('评价', [field('评价结果等次')]),
    listBlock('评价人员', [labelColumn('姓名'), textColumn('职称/职务'), textColumn('科室'), textColumn('联系电话')], { names: ['姓名'], groups: [] }, ['评价人员']),
  ],
  relations: [
    relation(
      'DE-12',
      '年末结余金额 = 上年结转金额 + 年初预算金额 + 预算调整金额 + 其他调整资金 - 预算执行金额',
      { zh: '年末结余应等于上年结转、年初预算与各项调整之和减预算执行', en: 'The closing balance must be what was brought forward, budgeted and adjusted less what was spent' },
    ),
    relation('DE-13', '综合得分.得分 = 合计(绩效情况.评价得分)', { zh: '综合得分应等于各指标得分之和', en: 'The overall score must be the sum of the indicators' }),
    relation('DE-13', '综合得分.分值 = 合计(绩效情况.设定分值)', { zh: '综合分值应等于各指标分值之和', en: 'The overall weight must be the sum of the indicators' }),
  ],
};
