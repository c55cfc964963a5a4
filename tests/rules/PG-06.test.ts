import { rule } from '../../src/rules/PG-06';
import { ANNUAL } from '../kit/blocks/annual-targets';
import { type Line, sheetOf } from '../kit/blocks/published';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

/** A text that the form does not know, below the funds. */
const beside = (label: string, text: string) => [sheetOf('表', [...ANNUAL.slice(0, 7), [label, null, text], ...ANNUAL.slice(7)] satisfies readonly Line[])];

testRule(rule, {
  valid: [
    { name: '20+20+60+40+13+12.8+27.2=193', sheets: [published('目标表', 0)] },
    { name: '8 台、每台 440 元/年、三年是 1.06 万元', sheets: [published('目标表', 8, ['服务费1.2万元', '服务费1.06万元'])] },
    { name: '2153.51+540+243.06=2936.57', sheets: [published('目标表', 11, ['鞋类340元', '鞋类540元'])] },
    { name: '合计与三家之和相等', sheets: [published('申报表', 19, ['共计1518900元', '共计1518824.64元'])] },
    { name: '36 万元的 70% 是 25.2', sheets: [published('目标表', 24, ['费用需25万元', '费用需25.2万元'])] },
    { name: '算式都成立，按两位四舍五入', sheets: [published('目标表', 14)] },
    { name: '本表样没有的一格，算式成立', sheets: beside('测算过程', '专家费：10人×800元/天×30天=240,000元；租车费：400元/天×60天=24,000元') },
    { name: '没有数的公式', sheets: beside('评分办法', '得分=实际完成数÷计划数×10') },
  ],
  invalid: [
    { name: '本表样没有的一格：12×80×100=96,000，写 90,000', sheets: beside('测算依据', '培训12期×80人×100元=90000元'), reports: [{ messageId: 'fails', data: { field: '测算依据', figures: '12×80×100', computed: '96000元', stated: '90000元' }, cells: ['C8'], passages: ['C8[2-21] 12期×80人×100元=90000元'], severity: 'warning', table: '目标表' }] },
    { name: '三家合计 1518824.64，写 1518900：取整到百元', sheets: [published('申报表', 19)], reports: [{ messageId: 'rounded', data: { field: '项目概况', total: '1518900', count: 3, sum: '1518824.64', difference: '75.36' }, cells: ['C14'], passages: ['C14[72-82] 共计1518900元'], severity: 'hint', table: '目标表' }] },
    { name: '36 万元的 70% 是 25.2，写 25', sheets: [published('目标表', 24)], reports: [{ messageId: 'digit', data: { field: '项目概况', figures: '36×70%', computed: '25.2万元', stated: '25万元' }, cells: ['B26'], passages: ['B26[226-248] 36万元，2026年支付70%费用需25万元'], severity: 'hint', table: '目标表' }] },
    { name: '2153.51+340+243.06=2736.57，写全套 2936.57', sheets: [published('目标表', 11)], reports: [{ messageId: 'fails', data: { field: '项目概况', figures: '2153.51+340+243.06', computed: '2736.57元', stated: '2936.57元' }, cells: ['B13'], passages: ['B13[124-175] 2153.51元/人,鞋类340元/人,帽类标志类243.06元/人,男(女)装全套为2936.57元'], severity: 'warning', table: '目标表' }] },
    { name: '8×440×3=10,560 元，写 1.2 万元', sheets: [published('目标表', 8)], reports: [{ messageId: 'fails', data: { field: '项目概况', figures: '8×440×3', computed: '1.056万元', stated: '1.2万元' }, cells: ['B13'], passages: ['B13[134-168] 8台抢险通信对讲机终端云平台服务费1.2万元，每台440元/年，三年'], severity: 'warning', table: '目标表' }] },
    { name: '18.9+40.1+21=80，写 119', sheets: [published('目标表', 2)], reports: [{ messageId: 'sum', data: { field: '项目概况', total: '119', count: 3, sum: '80', difference: '39' }, cells: ['C27'], passages: ['C27[68-73] 119万元'], severity: 'warning', table: '目标表' }] },
    { name: '43×4×7×100=120,400 元，写成 12.4 万元', sheets: [published('目标表', 14, ['元/天/人=12.04万元', '元/天/人=12.4万元'])], reports: [{ messageId: 'fails', data: { field: '项目概况', figures: '43×4×7×100', computed: '12.04万元', stated: '12.4万元' }, cells: ['B13'], passages: ['B13[226-253] 43矿×4天/矿×7人×100元/天/人=12.4万元'], severity: 'warning', table: '目标表' }] },
    { name: '进位：5544×12=66,528 元，写 6.66 万元', sheets: [published('申报表', 11)], reports: [{ messageId: 'digit', data: { field: '项目概况', figures: '5544×12', computed: '6.6528万元', stated: '6.66万元' }, cells: ['C14'], passages: ['C14[72-88] 5544元×12月=6.66万元'], severity: 'hint', table: '目标表' }, { messageId: 'digit', data: { field: '项目概况', figures: '(64652+27708)×12', computed: '110.832万元', stated: '110.84万元' }, cells: ['C14'], passages: ['C14[163-188] (64652+27708)×12=110.84万元'], severity: 'hint', table: '目标表' }] },
  ],
});
