import { amountColumn } from '../build';
import { edition } from '../edition';
import type { Form } from '../types';
import { BESIDE, form as threePublic, ITEMS, SIDES } from './09-three-public';

const TOP = '财政拨款“三公”经费';

/** 09 with 预算数 | 决算数 under each item, as most provinces print it since 2021; some add 会议费 and 培训费. No 栏次. */
export const form: Form = edition(threePublic, {
  id: 'paired',
  name: { zh: '预算数与决算数成对（各项目下两列）', en: 'Budget and spending in pairs under each item' },
  years: [2021, null],
  parts: {
    '': {
      columns: [
        ...ITEMS.flatMap((item) => SIDES.map((side) => amountColumn(`${side}.${item}`, undefined, { printed: `${TOP}.${item}.${side}` }))),
        ...BESIDE.flatMap((item) => SIDES.map((side) => amountColumn(`${side}.${item}`, undefined, { printed: `${item}.${side}`, optional: true }))),
      ],
    },
  },
});
