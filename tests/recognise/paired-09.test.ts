import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { publishedSheet } from '../kit/sheet-text';
import { COMMON, commonTable } from '../kit/layouts/common';
import { published } from './published';
import { snapshot, workbook } from './sheets';

/** The two layouts of 09 carry the same figures under the same words, turned round: each is known for what it is. */
const editionOf = (sheet: ReturnType<typeof snapshot>): readonly unknown[] =>
  recognise(workbook(sheet), FORMS).tables.map(({ form }) => [form.id, form.edition?.id]);

test('预算数 ‖ 决算数 over the items is the form itself', () => {
  expect(editionOf(publishedSheet('09'))).toEqual([['final-accounts/09', undefined]]);
  expect(editionOf(snapshot('表', published('09').draft))).toEqual([['final-accounts/09', undefined]]);
});

test.each([
  ['plain', {}],
  ['with code and 部门名称', { tableCode: true, organisation: true }],
  ['with 会议费 and 培训费', { meetings: true }],
  ['under another title', { titles: 'other' as const }],
])('预算数 | 决算数 under each item (%s) is the paired edition', (_, style) => {
  expect(editionOf(snapshot('表', commonTable('09', { ...COMMON, ...style }).draft))).toEqual([['final-accounts/09', 'paired']]);
});
