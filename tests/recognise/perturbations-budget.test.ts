import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { asSheet, exchanged, joinNames, type Perturbation, shifted, splitCodes, synonyms, titleElsewhere, titleOnly, withoutNumbers, withoutParents } from '../kit/layouts/perturb';
import { numberedRows, totalLast, unitInTitle, withNotes, withOrdinals } from '../kit/layouts/perturb-rows';
import { figuresOf, isBudget, published } from '../kit/layouts/provinces';
import { workbook } from './sheets';

/** What a finance office changes by hand in the thirteen tables of a budget: every figure is read where it was before. */
const TABLE: Readonly<Record<string, Perturbation>> = {
  '金额、年份 → 预算数': synonyms({ 金额: '预算数', '2026年': '预算数', '2026年合计': '2026年预算数', '2026预算数': '2026年预算数' }),
  编码的别名: synonyms({ 科目编码: '功能分类科目编码', 收入科目编码: '科目代码', 科目名称: '名称' }),
  '合计 → 小计': synonyms({ 合计: '小计', 小计: '合计' }),
  资金的别名: synonyms({ 政府性基金: '政府性基金预算', 政府性基金预算: '政府性基金预算拨款', 国有资本经营预算: '国有资本经营', 一般公共预算: '一般公共预算资金' }),
  编码分三列: splitCodes(false),
  '编码分三列，逐级累加': splitCodes(true),
  编码与名称一格: joinNames,
  没有上级表头: withoutParents,
  没有列号: withoutNumbers,
  基本支出与项目支出换位: exchanged('基本支出', '项目支出'),
  财政专户与单位资金换位: exchanged('财政专户管理资金', '单位资金'),
  合计在末行: totalLast,
  '类名不编号': numberedRows(''),
  标题在末格: titleElsewhere,
  只有标题: titleOnly,
  单位在标题里: unitInTitle,
  '序号、备注': (sheet) => withNotes(withOrdinals(sheet) ?? sheet),
  移位: shifted,
};

const { sheets, right } = published(false);

test.each(Object.entries(TABLE))('%s', (_, perturb) => {
  let tried = 0;
  for (const sheet of sheets.filter(({ no }) => isBudget(no))) {
    const changed = perturb(sheet);
    if (!changed) continue;
    tried += 1;
    const book = workbook(asSheet(changed));
    const found = figuresOf(book, recognise(book, FORMS).tables);
    expect({ no: sheet.no, figures: Object.fromEntries(found) }).toEqual({ no: sheet.no, figures: Object.fromEntries([...right].filter(([place]) => place.startsWith(`${sheet.no} `))) });
  }
  expect(tried).toBeGreaterThan(0);
});
