import { rule } from '../../src/rules/SE-32';
import { testRule } from '../kit/rule-tester';
import { sheetOf } from '../kit/blocks/published';
import { published } from './published-table';

/** Two published tables: budgets of 10 and 135.912 万元, both graded 优. */
const TABLES = [{ ...published('自评表', 0), name: '甲' }, { ...published('自评表', 1), name: '乙' }];
const said = (text: string) => [...TABLES, sheetOf('说明', [[text]])];
const two = { tables: ['自评表', '自评表'] };

testRule(rule, {
  valid: [
    { name: '2 个、10+135.912=145.912、都是优', sheets: said('2023年二级项目绩效自评个数2个，涉及资金145.912万元：2个项目自评等级为“优”，0个项目自评等级为“良”。'), ...two },
    { name: '没有写资金的句子', sheets: said('上年绩效自评项目5个。'), ...two },
  ],
  invalid: [
    {
      name: '个数、资金、等级都不同',
      sheets: said('2023年二级项目绩效自评个数3个，涉及资金1964.55万元：1个项目自评等级为“优”，2个项目自评等级为“良”。'),
      ...two,
      reports: [
        { messageId: 'count', data: { stated: '3', found: 2 }, cells: ['说明!A1'], passages: ['说明!A1[7-17] 项目绩效自评个数3个'], severity: 'error', table: '' },
        { messageId: 'money', data: { stated: '1964.55', found: '145.912' }, cells: ['说明!A1'], passages: ['说明!A1[18-31] 涉及资金1964.55万元'], severity: 'error', table: '' },
        { messageId: 'grade', data: { grade: '优', stated: '1', found: 2 }, cells: ['说明!A1'], passages: ['说明!A1[32-44] 1个项目自评等级为“优”'], severity: 'error', table: '' },
        { messageId: 'grade', data: { grade: '良', stated: '2', found: 0 }, cells: ['说明!A1'], passages: ['说明!A1[45-57] 2个项目自评等级为“良”'], severity: 'error', table: '' },
      ],
    },
  ],
});
