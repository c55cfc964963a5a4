import { type CellRef, toA1, type WorkbookSnapshot } from '../../src/core';
import { fill } from '../../src/fill';
import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { workbookOf } from '../kit/blocks/published';
import { computable, refilled } from '../kit/fill/computable';
import { evaluation } from '../rules/self-evaluation';

/** Published otherwise than the rules give; which of them a person may give is for SE-11 to SE-16 to say. */
const OTHERWISE = ['15!I17 9.91 → 10', '18!I12 4 → 5', '19!I17 29.46 → 29.45', '21!I18 5.3 → 10', '22!I17 4 → 3.99', '22!I22 4.73 → 4.74', '23!I20 0 → 7'];
/** Points only a person gives: 部分达成, 未达成, nothing spent, a cost nobody set a target for, a result that was lost. */
const JUDGED = [
  ...['02!I21 2', '03!I16 5', '04!I17 5', '09!I20 5', '12!I15 5', '18!I16 5', '19!I15 0', '19!I16 5', '20!I15 0', '20!I26 0', '21!I17 0'],
  ...['22!I15 3', '22!I18 4.5', '22!I19 5', '22!I20 5', '22!I21 4.5', '23!I21 0'],
].map((each) => `${each} → —`);
/** The totals and grades that wait for those points. */
const WAITING = [
  ...['02!I29 95.6', '02!J29 优', '03!I19 95', '03!J19 优', '04!I22 94.86', '09!I23 95', '09!J23 优', '12!I19 95', '12!J19 优', '18!I19 94', '18!J19 优', '19!I19 84.22', '19!J19 良'],
  ...['20!I32 85', '20!J32 良', '21!I22 83.3', '21!J22 良', '22!I24 80', '22!J24 良', '23!I28 85', '23!J28 良'],
].map((each) => `${each} → —`);

/** Not in the text, and offered in any case. */
const LOST = [...['07!I7 10', '20!I7 10', '21!I7 10', '23!I7 10', '14!I15 10', '20!I21 0', '20!I22 0', '21!I14 0']].map((each) => each.replace(' ', ' fill null → '));

describe('23 published self-evaluations', () => {
  let workbook: WorkbookSnapshot;
  let cells: readonly CellRef[];
  beforeAll(async () => {
    workbook = await readWorkbookFile('samples/jincheng-2023-self-evaluations.xlsx');
    cells = computable(workbook);
  });

  test('every rate, score, total and grade deleted together comes back as published, or as it should be', () => {
    expect(cells).toHaveLength(396);
    const found = refilled(workbook, cells).map((each) => each.replace(/^'?(\d\d)[^!]*!/, '$1!').replace(/→ “.*”不能确定.*/, '→ —'));
    expect(found.sort()).toEqual([...OTHERWISE, ...JUDGED, ...WAITING, ...LOST, '15!I21 99.91 → 100'].sort());
  });

  test('of the tables as published only what the text lost is offered', () => {
    const { items, conflicts } = fill(workbook, FORM_SETS);
    expect(items.filter(({ kind }) => kind === 'correct')).toEqual([]);
    expect(items.map(({ write, name }) => `${write.cell.sheet.slice(0, 2)}!${toA1(write.cell.row, write.cell.column)} ${name} ${String(write.next.value)}`).sort()).toEqual([
      // Lost in the text: the second row of the funds says 10.
      ...['07', '20', '21', '23'].map((sheet) => `${sheet}!I7 资金总额 得分 10`),
      // The total of 100 needs it.
      '14!I15 购置设备完成时间 得分 10',
      // Nothing was done.
      '20!I21 全市安全知识竞赛活动完成率 得分 0',
      '20!I22 全市安全生产演讲比赛活动完成率 得分 0',
      '21!I14 雨水管道更换数量 得分 0',
      '04!J22 总分 等级 优',
    ].sort());
    expect(conflicts).toEqual([]);
  });
});

test('points no rule gives are put right where asked: 96% of 95% in full, 5 × 90 ÷ 99 = 4.55', () => {
  const sheet = evaluation([['满意', '≥99%', '≥90%', '5', '5', '有意见'], ['场数', '≥5场', '5场', '85', '80', '说明']]);
  const { items } = fill(workbookOf(sheet), FORM_SETS);
  expect(items.filter(({ intent }) => intent === 'scores').map(({ kind, name, write }) => [kind, name, write.next.value])).toEqual([['correct', '满意 得分', 4.55]]);
});
