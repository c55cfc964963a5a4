import { rule } from '../../src/rules/DE-15';
import { testRule } from '../kit/rule-tester';
import { published } from './published-table';

testRule(rule, {
  valid: [
    { name: '没有截断的', sheets: [published('整体自评表', 0, ['=14.19%', '=14.20%'])] },
  ],
  invalid: [
    { name: '1109.08÷7811.08=14.1988%，截断成 14.19%', sheets: [published('整体自评表', 0)], reports: [{ messageId: 'digit', data: { field: '结转结余率', figures: '1109.08÷7811.08×100%', computed: '14.1988%', stated: '14.19%' }, cells: ['F43'], passages: ['F43[6-33] 1109.08/7811.08*100%=14.19%'], severity: 'hint', table: '整体自评表' }] },
    { name: '216÷236 写成 95.13%', sheets: [published('整体自评表', 0, ['=14.19%', '=14.20%'], ['=91.53%', '=95.13%'])], reports: [{ messageId: 'fails', data: { field: '在职人员控制率', figures: '216÷236×100%', computed: '91.5254%', stated: '95.13%' }, cells: ['E35'], passages: ['E35[4-26] 216/编制数236*100%=95.13%'], severity: 'error', table: '整体自评表' }] },
  ],
});
