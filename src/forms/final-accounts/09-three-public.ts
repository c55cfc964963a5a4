import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS } from './classes';

/** What 预算数 and 决算数 are given of. */
export const ITEMS = [
  '合计',
  '因公出国（境）费',
  '公务用车购置及运行维护费.小计',
  '公务用车购置及运行维护费.公务用车购置费',
  '公务用车购置及运行维护费.公务用车运行维护费',
  '公务接待费',
];
/** What a total of these items gathers. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  合计: ['因公出国（境）费', '公务用车购置及运行维护费.小计', '公务接待费'],
  '公务用车购置及运行维护费.小计': ['公务用车购置及运行维护费.公务用车购置费', '公务用车购置及运行维护费.公务用车运行维护费'],
};
/** Printed beside the three by some provinces; no part of their total. */
export const BESIDE = ['会议费', '培训费'];
export const SIDES = ['预算数', '决算数'];

/** 公开09表 财政拨款“三公”经费支出决算表: one row of figures, 栏次 1–6 预算数 ‖ 7–12 决算数. */
export const form: Form = {
  id: 'final-accounts/09',
  short: '09',
  title: '财政拨款“三公”经费支出决算表',
  aliases: ['一般公共预算财政拨款“三公”经费支出决算表', '“三公”经费支出决算表', '“三公”经费及会议费、培训费支出决算表'],
  en: 'Three-public expenses',
  tableCode: '公开09表',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        ...SIDES.flatMap((side, s) => ITEMS.map((item, i) => amountColumn(`${side}.${item}`, s * ITEMS.length + i + 1))),
        ...SIDES.flatMap((side) => BESIDE.map((item) => amountColumn(`${side}.${item}`, undefined, { optional: true }))),
      ],
      { kind: 'single', key: '本表' },
    ),
  ],
  relations: [
    ...SIDES.flatMap((side) => [
      relation(
        'F09-1',
        `${side}.合计 = ${side}.因公出国（境）费 + ${side}.公务用车购置及运行维护费.小计 + ${side}.公务接待费`,
        {
          zh: `“三公”经费${side}合计应等于出国、用车、接待三项之和`,
          en: `The three-public total (${side}) must equal travel abroad, vehicles and receptions`,
        },
        { basis: FINAL_ACCOUNTS },
      ),
      relation(
        'F09-1',
        `${side}.公务用车购置及运行维护费.小计 = ${side}.公务用车购置费 + ${side}.公务用车运行维护费`,
        {
          zh: `公务用车${side}小计应等于购置费与运行维护费之和`,
          en: `The vehicle subtotal (${side}) must equal purchase plus running cost`,
        },
        { basis: FINAL_ACCOUNTS },
      ),
    ]),
    ...ITEMS.map((item) =>
      relation(
        'F09-2',
        // 预算数一侧整个没填时无从比较；其下已有一项超出的，合计与小计不再重复。
        `若 ${['预算数.合计 有数', ...(PARTS[item] ?? []).map((part) => `决算数.${part} ≤ 预算数.${part}`)].join(' 且 ')}：决算数.${item} ≤ 预算数.${item}`,
        { zh: `${item.replace('.', '')}决算数超出全年预算数，须说明原因`, en: 'Spending above the annual budget needs a stated reason' },
        { severity: 'warning', exact: true, basis: DISCLOSURE },
      ),
    ),
  ],
};
