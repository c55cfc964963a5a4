import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { published } from './published-table';
import { ACCOUNTS, checkedWith, saidOfSection } from '../kit/narrative';

test('a text that was filled in says nothing', async () => {
  expect(await saidOfSection('（一）机关运行经费支出情况说明', '2023年机关运行经费支出155.03万元，比2022年减少1.19万元，下降0.76%，主要原因是压减办公费用。')).toEqual([]);
});

test.each([
  ['2023年机关运行经费支出155.03万元，比上年增加（减少）1.19万元，主要原因是压减。', '增加（减少）'],
  ['2023年机关运行经费支出155.03万元，主要用于XX局办公。', 'XX'],
  ['2023年机关运行经费支出155.03万元。。', '。。'],
])('%s', async (text, words) => {
  const found = (await saidOfSection('（一）机关运行经费支出情况说明', text)).filter(({ rule }) => rule === 'NA-18');
  expect(found.map((each) => each.words)).toEqual([words]);
});

test('what a written text leaves to a person is said once a section, with every place', async () => {
  const { findings } = await checkedWith(ACCOUNTS, '（一）机关运行经费支出情况说明\n机关运行经费支出155.03万元，比上年减少1.19万元，下降0.76%，主要原因是【待填写原因】。\n共【待填写】人。\n（二）政府采购支出情况说明\n采购支出【待填写】万元。');
  expect(findings.filter(({ rule }) => rule === 'NA-18').map(({ message, passages }) => [message.zh, passages?.map(({ words }) => words)])).toEqual([
    ['这一节有 2 处待填写（“【待填写原因】”等）；请填写', ['【待填写原因】', '【待填写】']],
    ['“【待填写】”像是模板里留下的；请选定或填写', ['【待填写】']],
  ]);
});

test('a cost of 400万 without 元 is said once, and 400万元 not at all', () => {
  const said = (edits: Parameters<typeof published>[2][]): readonly string[] =>
    check({ name: '目标表', date1904: false, sheets: [published('目标表', 28, ...edits)] }, FORM_SETS)
      .findings.filter(({ rule }) => rule === 'NA-18')
      .map(({ message }) => message.zh);
  expect(said([])).toEqual(['成本指标写“≤400万”，没有写“元”；请补上单位']);
  expect(said([['≤400万', '≤400万元']])).toEqual([]);
});
