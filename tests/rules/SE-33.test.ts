import { check } from '../../src/check';
import { toA1 } from '../../src/core';
import { FORM_SETS } from '../../src/forms';
import { practiceNamed } from '../../src/scoring';
import { workbookOf } from '../kit/blocks/published';
import { evaluation } from './self-evaluation';

/** The rule only speaks where the user chose a practice, so it is tested through the check. */
function said(practice: string, rate: number, total: number): readonly string[] {
  const sheet = evaluation([['场数', '≥5场', '5场', '90', '90']], `100\t${total}`);
  const values = sheet.values.map((row) => row.map((value) => (value === '100%' ? rate : value)));
  const found = practiceNamed(practice);
  const { findings } = check(workbookOf({ ...sheet, values }), FORM_SETS, { ...(found && { practice: found }) });
  return findings.filter(({ rule }) => rule === 'SE-33').map(({ severity, cells: [first], message }) => `${severity} ${first ? toA1(first.row, first.column) : ''} ${message.zh}`);
}

test('a total of 85 with 28.54 % spent is above the cap of 59', () => {
  expect(said('capped', 28.54, 85)).toEqual(['hint G10 执行率 28.54%，低于 50%，本地规定总分不超过 59，表上是 85；请核对']);
});

test.each([
  ['capped', 79, 89],
  ['capped', 80, 100],
  ['general', 28.54, 85],
  ['shanxi', 28.54, 85],
] as const)('%s, %d %% spent, %d points: nothing', (practice, rate, total) => expect(said(practice, rate, total)).toEqual([]));
