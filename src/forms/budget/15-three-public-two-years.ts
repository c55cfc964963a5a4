import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, PRINTED } from './classes';

const SIDES = ['上年预算数', '本年预算数'];
const VEHICLES = '公务用车购置及运行费';
const ITEMS = ['合计', '因公出国（境）费', `${VEHICLES}.小计`, `${VEHICLES}.公务用车购置费`, `${VEHICLES}.公务用车运行费`, '公务接待费'];

/** 一般公共预算“三公”经费支出表 (通用版式): one row of figures, last year’s budget ‖ this year’s. */
export const form: Form = {
  id: 'budget/15',
  short: '三公表',
  title: '一般公共预算“三公”经费支出表',
  aliases: ['财政拨款“三公”经费支出表', '一般公共预算“三公”经费支出情况表', '“三公”经费支出情况表'],
  en: 'Three-public budget of two years',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  // 09 of the accounts has the same items.
  foreign: ['决算数'],
  basis: DISCLOSURE,
  parts: [part('', SIDES.flatMap((side) => ITEMS.map((item) => amountColumn(`${side}.${item}`))), { kind: 'single', key: '本表' })],
  relations: [
    ...SIDES.flatMap((side) => [
      relation(
        'B10-1',
        `${side}.合计 = ${side}.因公出国（境）费 + ${side}.${VEHICLES}.小计 + ${side}.公务接待费`,
        { zh: `“三公”经费${side}合计应等于三项之和`, en: `The three-public total (${side}) must equal its three items` },
        { basis: PRINTED },
      ),
      relation(
        'B10-1',
        `${side}.${VEHICLES}.小计 = ${side}.公务用车购置费 + ${side}.公务用车运行费`,
        { zh: `公务用车${side}小计应等于购置费与运行费之和`, en: `Vehicles (${side}) must equal purchase plus operation` },
        { basis: PRINTED },
      ),
    ]),
    ...(
      [
        ['30212', '因公出国（境）费'],
        ['30217', '公务接待费'],
        ['30231', '公务用车运行费'],
      ] as const
    ).map(([code, item]) =>
      relation(
        'Bx-0610',
        `表六.${code}.合计 ≤ 本年预算数.${item}`,
        { zh: `基本支出中的${item}不应大于“三公”经费预算数`, en: `${code} of basic expenditure cannot exceed ${item}` },
        { exact: true, basis: DISCLOSURE },
      ),
    ),
  ],
};
