import { rule } from '../../src/rules/SE-37';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

const AGREED = [
  ['灾害信息管理员200人', '灾害信息管理员150人'],
  ['防汛抗旱业务骨干150人', '防汛抗旱业务骨干200人'],
  ['应急预案管理人员200人', '应急预案管理人员100人'],
  ['安全管理人00人', '安全管理人员100人'],
] as const;

testRule(rule, {
  valid: [
    { name: '九类人数都一致', sheets: [published('自评表', 15, ...AGREED)] },
    { name: '数在名称前面：115家…企业', sheets: [published('自评表', 1)] },
  ],
  invalid: [
    {
      name: '目标 200 人，指标 =150人',
      sheets: [published('自评表', 15, AGREED[1], AGREED[2], AGREED[3])],
      reports: [{ messageId: 'differs', data: { said: '县乡两级灾害信息管理员200人', name: '全市县乡两级灾害信息管理员人数', target: '=150人' }, cells: ['B11', 'F18'], passages: ['B11[58-73] 县乡两级灾害信息管理员200人'], severity: 'warning', table: '自评表' }],
    },
    {
      name: '00人',
      sheets: [published('自评表', 15, AGREED[0], AGREED[1], AGREED[2])],
      reports: [{ messageId: 'zeros', data: { said: '危险化学品生产企业主要负责人和安全管理人00人' }, cells: ['B11'], passages: ['B11[102-125] 危险化学品生产企业主要负责人和安全管理人00人'], severity: 'hint', table: '自评表' }],
    },
  ],
});
