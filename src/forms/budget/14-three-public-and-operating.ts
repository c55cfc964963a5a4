import { amountColumn, part, relation } from '../build';
import type { Form } from '../types';
import { DISCLOSURE, PRINTED } from './classes';

const EXPENSES = '“三公”经费预算数';
const VEHICLES = `${EXPENSES}.公务用车购置及运行费`;

/** “三公”经费和机关运行经费预算表 (上海): one row of figures, in 万元 where the other tables are in 元. */
export const form: Form = {
  id: 'budget/14',
  short: '三公和机关运行表',
  title: '“三公”经费和机关运行经费预算表',
  aliases: ['财政拨款“三公”经费和机关运行经费预算表'],
  en: 'Three-public expenses and operating funds',
  tableCode: '',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        amountColumn(`${EXPENSES}.合计`),
        amountColumn(`${EXPENSES}.因公出国（境）费`),
        amountColumn(`${EXPENSES}.公务接待费`),
        amountColumn(`${VEHICLES}.小计`),
        amountColumn(`${VEHICLES}.购置费`),
        amountColumn(`${VEHICLES}.运行费`),
        amountColumn('机关运行经费预算数'),
      ],
      { kind: 'single', key: '本表' },
    ),
  ],
  relations: [
    relation(
      'B10-1',
      '合计 = 因公出国（境）费 + 公务接待费 + 公务用车购置及运行费.小计',
      { zh: '“三公”经费合计应等于三项之和', en: 'The three-public total must equal its three items' },
      { basis: PRINTED },
    ),
    relation(
      'B10-1',
      '公务用车购置及运行费.小计 = 购置费 + 运行费',
      { zh: '公务用车小计应等于购置费与运行费之和', en: 'Vehicles must equal purchase plus operation' },
      { basis: PRINTED },
    ),
    ...(
      [
        ['30212', '因公出国（境）费'],
        ['30217', '公务接待费'],
        ['30231', '运行费'],
      ] as const
    ).map(([code, item]) =>
      relation(
        'Bx-0610',
        `表六.${code}.合计 ≤ ${item}`,
        { zh: `基本支出中的${item}不应大于“三公”经费预算数`, en: `${code} of basic expenditure cannot exceed ${item}` },
        { exact: true, basis: DISCLOSURE },
      ),
    ),
    relation(
      'Bx-0611',
      '机关运行经费预算数 ≤ 表六.合计.公用经费',
      { zh: '机关运行经费不应大于基本支出的公用经费', en: 'Operating funds cannot exceed those in basic expenditure' },
      { exact: true, basis: PRINTED },
    ),
  ],
};
