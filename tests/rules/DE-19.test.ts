import { rule } from '../../src/rules/DE-19';
import { testRule } from '../kit/rule-tester';
import { baseTable, evaluation } from './overall-table';

const STANDARD = '100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。';

// 1060÷1000 = 106 %: 5 − 1×2 = 3, or 5 − 2×2 = 1 where a step that is begun counts.
testRule(rule, {
  valid: [
    { name: '106% 得 3 分', sheets: [baseTable(), evaluation({ name: '新建楼堂馆所面积控制率', weight: 5, score: 3, standard: STANDARD })] },
    { name: '投资没有超', sheets: [baseTable(), evaluation({ name: '新建楼堂馆所投资概算控制率', weight: 5, score: 5, standard: STANDARD })] },
    { name: '没有楼堂馆所', sheets: [baseTable({ B22: 0, C22: 0, E22: 0, F22: 0 }), evaluation({ name: '新建楼堂馆所面积控制率', weight: 5, score: 5, standard: STANDARD })] },
  ],
  invalid: [
    {
      name: '106% 得满分',
      sheets: [baseTable(), evaluation({ name: '新建楼堂馆所面积控制率', weight: 5, score: 5, standard: STANDARD })],
      reports: [
        { messageId: 'above', data: { name: '新建楼堂馆所面积控制率', rate: '106%', how: '1060÷1000', weight: '5', scheme: '表上的评价标准', score: '5', most: '3' }, cells: ['G5', '基础数据表!C22', '基础数据表!B22'], severity: 'error', table: '整体自评表' },
      ],
    },
    {
      name: '投资没有超而扣分',
      sheets: [baseTable(), evaluation({ name: '新建楼堂馆所投资概算控制率', weight: 5, score: 3, standard: STANDARD })],
      reports: [
        { messageId: 'below', data: { name: '新建楼堂馆所投资概算控制率', rate: '100%', how: '300÷300', weight: '5', scheme: '表上的评价标准', score: '3', least: '5' }, cells: ['G5', '基础数据表!F22', '基础数据表!E22'], severity: 'warning', table: '整体自评表' },
      ],
    },
    {
      name: '率写成 100%',
      sheets: [baseTable(), evaluation({ name: '新建楼堂馆所面积控制率', weight: 5, score: 5, standard: STANDARD, said: '面积控制率为100%' })],
      reports: [
        { messageId: 'rate', data: { name: '新建楼堂馆所面积控制率', worked: '106', how: '1060÷1000', printed: '100%' }, cells: ['E5', '基础数据表!C22', '基础数据表!B22'], severity: 'warning', table: '整体自评表' },
      ],
    },
  ],
});
