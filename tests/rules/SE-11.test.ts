import { rule } from '../../src/rules/SE-11';
import { testRule } from '../kit/rule-tester';
import { evaluation } from './self-evaluation';

testRule(rule, {
  valid: [
    { name: '达到得满分，没达到按比例（4×4÷10=1.6）', sheets: [evaluation([['场数', '≥5场', '5场', '10', '10'], ['企业数', '≥10个', '≥4个', '4', '1.6', '有调整']])] },
    { name: '几个数的指标值读不出，不猜', sheets: [evaluation([['检查', '80家以上，640人次以上', '95', '2', '1', '少']])] },
    { name: '超出两成，可以调减', sheets: [evaluation([['条数', '≥100条', '120条', '10', '3', '指标值偏低']])] },
  ],
  invalid: [
    { name: '5×90÷99=4.55，写 5', sheets: [evaluation([['满意度', '≥99%', '≥90%', '5', '5']])], reports: [{ messageId: 'above', data: { name: '满意度', target: '≥99%', result: '≥90%', weight: '5', expected: '4.55', how: '5×90%÷99%', practice: '通用（财预〔2020〕10号）', score: '5' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'error', table: '自评表' }] },
    { name: '10×24.3÷25=9.72，写 9 而没有原因；写了原因的只提示', sheets: [evaluation([['合格率', '≥25%', '24.3%', '10', '9'], ['覆盖率', '≥25%', '24.3%', '10', '9', '取样不足']])], reports: [{ messageId: 'below', data: { name: '合格率', target: '≥25%', result: '24.3%', weight: '10', expected: '9.72', how: '10×24.3%÷25%', practice: '通用（财预〔2020〕10号）', score: '9' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'warning', table: '自评表' }, { messageId: 'below', data: { name: '覆盖率', target: '≥25%', result: '24.3%', weight: '10', expected: '9.72', how: '10×24.3%÷25%', practice: '通用（财预〔2020〕10号）', score: '9' }, cells: ['G10', 'E10', 'D10', 'F10'], severity: 'hint', table: '自评表' }] },
    { name: '5×90÷95=4.74，写 4.73：末位', sheets: [evaluation([['满意度', '≥95%', '90%', '5', '4.73', '有意见']])], reports: [{ messageId: 'digit', data: { name: '满意度', expected: '4.74', how: '5×90%÷95%', score: '4.73' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
    { name: '刚到“>”的界限而扣分：河北、天津另有规定，不知道是哪里的表按通用', sheets: [evaluation([['人数', '>20人', '20人', '10', '9', '差一人']])], reports: [{ messageId: 'below', data: { name: '人数', target: '>20人', result: '20人', weight: '10', expected: '10', how: '20=20', practice: '通用（财预〔2020〕10号）', score: '9' }, cells: ['G9', 'E9', 'D9', 'F9'], severity: 'hint', table: '自评表' }] },
  ],
});
