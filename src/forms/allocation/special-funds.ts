import { amountColumn, labelColumn, listBlock, textColumn } from '../build';
import { HEAD_LIKE } from '../performance/likes';
import type { Form } from '../types';

/** Group rows carry a Chinese numeral where items carry a number; a 一 is often copied as a dash. */
const GROUP_NUMERALS = ['一', '-', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 拟安排金额, 补助资金; 申请金额 is what was asked for, and 上年安排金额 another year’s. */
const GIVEN = /^(?:拟|建议|本次|本年|计划)*(?:支持|安排|补助|分配|扶持|奖补|下达)+(?:资金|金额|额度)$/;

/** 专项资金安排建议表 (衡阳 2022): items under group rows with their subtotals, and a total. */
export const form: Form = {
  id: 'allocation/资金安排表',
  short: '资金安排表',
  title: '专项资金安排建议表',
  aliases: ['专项资金安排表', '专项资金分配表', '资金安排建议表', '专项资金安排计划表', '专项资金分配计划表', '专项资金安排方案表', '专项资金安排明细表'],
  en: 'Proposed allocation of special funds',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  basis: '衡阳市专项资金安排建议表样',
  parts: [
    listBlock(
      '安排',
      [
        labelColumn('序号'),
        textColumn('项目名称'),
        textColumn('项目单位', { like: HEAD_LIKE.unit, aliases: ['实施单位'] }),
        textColumn('支持方式', { optional: true, aliases: ['支持方向', '补助方式', '扶持方式'] }),
        amountColumn('支持资金', undefined, { like: GIVEN, aliases: ['安排资金', '补助资金', '金额'] }),
      ],
      {
        names: ['项目名称'],
        groups: [],
        subtotals: { column: '序号', labels: GROUP_NUMERALS },
        sumId: 'DE-17',
        total: { key: '合计', labels: ['合计', '总计'] },
      },
    ),
  ],
  relations: [],
};
