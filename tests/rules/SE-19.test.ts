import { rule } from '../../src/rules/SE-19';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '写了原因', sheets: [evaluation([['人数', '=55人', '=54人', '13', '12.76', '受疫情影响']])] },
    { name: '满分不用写', sheets: [evaluation([['人数', '=55人', '=55人', '13', '13']])] },
    { name: '原因错了一行，写在上面的满分行里', sheets: [evaluation([['煤矿数', '=20个', '=20个', '10', '10', '预估有偏差'], ['天数', '≥30天', '27天', '10', '9']])] },
    { name: '达成而得分格还空着', sheets: [evaluation([['时间', '11月前', '达成预期指标', '10', '']])] },
  ],
  invalid: [
    {
      name: '8 分低于 10 分，没有原因；没有完成、得分空着的也算',
      sheets: [evaluation([['满意度', '95%以上', '93%', '10', '8'], ['大赛', '≥99%', '≥0%', '1', '']])],
      reports: [
        { messageId: 'reason', data: { name: '满意度', score: '8', weight: '10' }, cells: ['G9', 'F9', 'H9'], severity: 'error', table: '自评表' },
        { messageId: 'reason', data: { name: '大赛', score: '0', weight: '1' }, cells: ['G10', 'F10', 'H10'], severity: 'error', table: '自评表' },
      ],
    },
  ],
});
