import { rule } from '../../src/rules/FM-08';
import { testRule } from '../kit/rule-tester';
import { publishedLines, sheetOf } from '../kit/blocks/published';
import { published } from './published-table';

/** A report on a sheet of its own, beside a table. */
const report = (...lines: readonly string[]) => [published('整体自评表', 0), sheetOf('报告', lines.map((line) => [line]))];
const one = { tables: ['整体自评表'] };

testRule(rule, {
  valid: [
    { name: '连续', sheets: report('一、基本情况', '二、执行情况', '三、绩效', '四、问题'), ...one },
    { name: '第几部分重新编号；十一在十之后', sheets: report('第一部分 概况', '一、职责', '二、机构', '第二部分 说明', '一、收入', '二、支出', '三、结转', '四、三公', '五、运行', '六、采购', '七、资产', '八、绩效', '九、其他', '十、说明', '十一、附则'), ...one },
    { name: '不到四个', sheets: report('一、甲', '一、乙', '二、丙'), ...one },
    { name: '表里的文字 1、2、3、4 依次；(4) 写在前一句后面', sheets: [published('申报表', 10, ['6、 劳务', '4、 劳务'], ['7、预防', '5、预防'], ['8、其他', '6、其他'])], tables: ['目标表'] },
    { name: '一项里又从 1 编起，外面接着编；引用文件里的“六、”', sheets: [published('申报表', 10, ['6、 劳务', '4、 劳务：1、甲；2、乙；3、丙；'], ['7、预防', '5、预防'], ['8、其他', '6、其他。一、甲；二、乙（文件）六、保障；三、丙。三、丁'])], tables: ['目标表'] },
    { name: '公布的整体自评文字在表里', sheets: [sheetOf('表', publishedLines('jinzhong-2020-overall-evaluation.txt'))], ...one },
  ],
  invalid: [
    { name: '1、2、3、6、7、8', sheets: [published('申报表', 10)], tables: ['目标表'], reports: [{ messageId: 'jump', data: { field: '项目概况', from: '3', to: '6' }, cells: ['C14'], passages: ['C14[114-116] 6、'], severity: 'hint', table: '目标表' }] },
    { name: '5、6、6', sheets: [published('申报表', 19)], tables: ['目标表'], reports: [{ messageId: 'item', data: { field: '项目概况', number: '6' }, cells: ['C14'], passages: ['C14[528-530] 6、'], severity: 'hint', table: '目标表' }] },
    {
      name: '“三、”两次',
      sheets: report('一、单位基本情况', '二、机构设置', '三、一般公共预算支出情况', '三、部门整体支出绩效情况', '四、存在问题与建议'),
      ...one,
      reports: [{ messageId: 'twice', data: { number: '三', first: '一般公共预算支出情况', second: '部门整体支出绩效情况' }, cells: ['报告!A4', '报告!A3'], severity: 'hint', table: '' }],
    },
    {
      name: '跳过“三、”',
      sheets: report('一、项目支出基本情况', '二、项目支出主要绩效及评价结论', '四、绩效评价指标分析', '五、主要经验'),
      ...one,
      reports: [{ messageId: 'skipped', data: { from: '二', to: '四', second: '绩效评价指标分析' }, cells: ['报告!A3', '报告!A2'], severity: 'hint', table: '' }],
    },
  ],
});
