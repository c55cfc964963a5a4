import { relation } from '../build';
import type { FormRelation } from '../types';
import { DISCLOSURE, PRINTED } from './classes';

const COPIED = { exact: true, basis: PRINTED };
const agree = (text: string, a: string, b: string): FormRelation['sentence'] => ({ zh: `${a}应与${b}一致`, en: `${text}: both sides must agree` });
const copied = (id: string, text: string, a: string, b: string): FormRelation => relation(id, text, agree(text, a, b), COPIED);

/** Relations between the budget tables. 表五 to 表九 are without the carry-over of last year. */
export const relations: readonly FormRelation[] = [
  copied('Bx-0102', '表一.本年收入合计 = 表二.合计.本年收入.合计', '表一本年收入合计', '表二合计'),
  copied('Bx-0102', '表一.上年结转 = 表二.合计.上年结转', '表一上年结转', '表二上年结转合计'),
  ...(
    [
      ['一般公共预算', '一般公共预算'],
      ['政府性基金预算', '政府性基金'],
      ['国有资本经营预算', '国有资本经营预算'],
      ['财政专户管理资金', '财政专户管理资金'],
      ['单位资金', '单位资金'],
    ] as const
  ).map(([row, column]) => copied('Bx-0102', `表一.${row} = 表二.合计.本年收入.${column}`, `表一${row}`, '表二合计行')),
  copied('Bx-0103', '表一.本年支出合计.合计 = 表三.合计.合计', '表一本年支出合计', '表三合计'),
  copied('Bx-0103', '每个同名类: 表一.支出.合计 = 表三.预算数.合计', '表一各类支出', '表三同名类级科目'),
  copied('Bx-0203', '每个科目: 表三.预算数.合计 - 表二.上年结转 = 表二.本年收入.合计', '表三支出减上年结转', '表二本年收入'),
  ...['一般公共预算', '政府性基金预算', '国有资本经营预算'].map((fund) =>
    copied('Bx-0104', `表一.${fund} = 表四.${fund}`, `表一${fund}`, '表四收入'),
  ),
  // 通用版式的表五有的含上年结转，与表四支出相同；其余不含
  copied(
    'Bx-0405',
    '若 表五.合计.合计 ≠ 表四.支出总计.一般公共预算：表四.支出总计.一般公共预算 - 表四.上年一般公共预算 = 表五.合计.合计',
    '表四一般公共预算支出减上年结转',
    '表五合计',
  ),
  copied(
    'Bx-0205',
    '每个科目: 若 表五.合计.合计 ≠ 表四.支出总计.一般公共预算 或 表四.支出总计.一般公共预算 = 表二.合计.本年收入.一般公共预算：表二.本年收入.一般公共预算 = 表五.预算数.合计',
    '表二一般公共预算',
    '表五',
  ),
  relation(
    'Bx-0506',
    '表五.合计.基本支出 = 表六.合计.合计',
    { zh: '表五基本支出应与表六合计一致', en: 'Basic expenditure in 表五 must agree with 表六' },
    { basis: PRINTED },
  ),
  ...['基本支出', '项目支出'].map((kind) =>
    relation(
      'Bx-0305',
      `每个共有科目: 表五.${kind} ≤ 表三.${kind}`,
      { zh: `表五${kind}不应大于表三${kind}`, en: 'General public budget expenditure cannot exceed all expenditure' },
      COPIED,
    ),
  ),
  // 表三含上年结转，表五不含：项目支出之差就是结转安排的项目
  copied('Bx-0305', '表三.合计.项目支出 = 表十二.合计.合计 + 表十三.合计.合计', '表三项目支出', '表十二、表十三之和'),
  // 全部由一般公共预算安排、结转又全是项目时，基本支出逐科目相同
  copied(
    'Bx-0305',
    '每个科目: 若 全部(表二.合计.政府性基金、表二.合计.国有资本经营预算、表二.合计.财政专户管理资金、表二.合计.单位资金) 为空 且 表二.合计.上年结转 = 表十三.合计.合计：表三.基本支出 = 表五.基本支出',
    '表三基本支出',
    '表五基本支出',
  ),
  copied('Bx-0512', '表五.合计.项目支出 = 表十二.合计.一般公共预算', '表五项目支出', '表十二一般公共预算'),
  ...(
    [
      ['政府性基金预算', '政府性基金'],
      ['国有资本经营预算', '国有资本经营预算'],
      ['财政专户管理资金', '财政专户管理资金'],
      ['单位资金', '单位资金'],
    ] as const
  ).map(([own, source]) =>
    relation(
      'Bx-0212',
      `表十二.合计.${own} ≤ 表二.合计.本年收入.${source}`,
      { zh: `表十二${own}安排的项目支出不应大于表二的同一来源`, en: `Projects paid from ${own} cannot exceed that income` },
      COPIED,
    ),
  ),
  relation(
    'Bx-0213',
    '表十三.合计.合计 ≤ 表二.合计.上年结转',
    { zh: '表十三结转安排的项目支出不应大于表二上年结转', en: 'Projects paid from the carry-over cannot exceed it' },
    COPIED,
  ),
  relation(
    'Bx-0611',
    '表十一.部门合计.合计 ≤ 表六.合计.公用经费',
    { zh: '表十一机关运行经费不应大于表六公用经费', en: 'Operating funds in 表十一 cannot exceed those in 表六' },
    COPIED,
  ),
  relation(
    'Bx-0611',
    '若 表十一.部门合计.合计 < 表六.合计.公用经费：表十一.部门合计.合计 = 表六.合计.公用经费',
    { zh: '表十一机关运行经费应与表六公用经费一致（含非参公事业单位的除外）', en: 'Operating funds in 表十一 should agree with 表六' },
    { ...COPIED, severity: 'warning' },
  ),
  // 表六只有基本支出，其余“三公”经费可在项目支出列支，不能要求相等
  ...(
    [
      ['30212', '因公出国（境）费'],
      ['30217', '公务接待费'],
      ['30231', '公务用车运行维护费'],
    ] as const
  ).map(([code, item]) =>
    relation(
      'Bx-0610',
      `表六.${code}.合计 ≤ 表十.${item}.合计`,
      { zh: `表六${item}不应大于表十${item}`, en: `${code} in 表六 cannot exceed ${item} in 表十` },
      { exact: true, basis: DISCLOSURE },
    ),
  ),
];
