import { toA1 } from '../../src/core';
import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { publishedLines, sheetOf, workbookOf } from '../kit/blocks/published';

/**
 * Everything said about the self-evaluations of two published documents: severity, rule, first cell. Reviewed row by row against
 * the printed tables; the lines of the excerpt are those of the file in samples/sources.
 */
function said(file: string): readonly string[] {
  const { findings } = check(workbookOf(sheetOf('表', publishedLines(file))), FORM_SETS);
  return findings.map(({ severity, rule, cells: [first] }) => `${severity} ${rule} ${first ? toA1(first.row, first.column) : ''}`);
}

it('晋城 2023: three texts contradict their tables; what else is printed otherwise than computed is asked or hinted', () => {
  expect([...said('jincheng-2023-self-evaluations.txt')].sort()).toEqual(
    [
      // 174 cut to 135.912, all of it spent; thirteen other tables stand in the same line.
      'hint SE-08 E38',
      // 部分达成 with 2 of 4 (50 %), and with 0 of 10.
      'warning SE-15 H52',
      'warning SE-15 H699',
      // The points of one row are lost: 90 against the printed 100, exactly its weight.
      'warning SE-30 I462',
      // Points taken off with a reason, or from a result beyond its target.
      'hint SE-12 I490',
      'hint SE-16 I592',
      'hint SE-13 H700',
      'hint SE-13 I768',
      // 500 wanted and 95,939 reached, 200 and 1,000,000: nobody says why, nor for 28 of 20; the reason for 54 of 30 stands one row above.
      'warning SE-16 I359',
      'warning SE-16 I656',
      'warning SE-16 H650',
      // A budget of 80 before 8 received, 8 in the table; contracts of 99.46 and 15 without their first digit; 14.5 cut to 13.634 without a word; a grade that was lost.
      'warning SE-34 C630',
      'hint SE-35 C400',
      'hint SE-35 C432',
      'warning SE-07 E78',
      'warning SE-31 J123',
      // A cost of at least 400万元.
      'warning SE-14 E731',
      // The texts name other amounts as spent than the tables: 57.95 and 10, 80 and 0, 173.11 and 101.833.
      ...['C23', 'C371', 'D536'].map((cell) => `error SE-34 ${cell}`),
      // The texts divide by what was received, the tables by the budget as adjusted in the end.
      ...['C125', 'C226', 'C571', 'C601', 'C63', 'C705', 'D463', 'D495', 'D672', 'D778', 'D92', 'E337', 'E739'].map((cell) => `warning SE-34 ${cell}`),
      // 年初预算 without its first digit: 0 for 10, 56 for 156, 0 for 60, 10 for 110, 59.76 for 559.76; 74 for 174, 33.71 for 233.71.
      ...['C23', 'C63', 'C125', 'D262', 'D298', 'D536', 'E739'].map((cell) => `hint SE-34 ${cell}`),
      // One indicator of 30 points; five of one point each.
      ...['H598', 'H627', 'H652', 'I19', 'I294', 'I89'].map((cell) => `hint SE-25 ${cell}`),
      // 7.4 hours in the text, 360 in the table; 200, 150 and 200 people promised, 150, 200 and 100 wanted.
      'warning SE-36 D740',
      ...['B513', 'B513', 'B513'].map((cell) => `warning SE-37 ${cell}`),
      // 发给 one person where the indicator has five; 00人 promised.
      'warning SE-36 C602',
      'hint SE-37 B513',
      // Done in 9-12月 of 5-11月, and 00% for 100%; 1.5万人 for 8251; in November for 11月之前 three times; 80 of 16 and 14; 9 for 79 people.
      ...['C64', 'C64', 'F109', 'D228', 'D464', 'D537', 'D674', 'C631'].map((cell) => `hint SE-36 ${cell}`),
      // 173 results with a sign, said once.
      'hint SE-22 G13',
      // 29.46 for 29.45, 4 for 3.99, 4.73 for 4.74.
      'hint SE-12 H627',
      'hint SE-11 H731',
      'hint SE-11 I736',
    ].sort(),
  );
});

it('衡阳 2022: the provable mistakes of five self-evaluations and the overall one', () => {
  const found = said('hengyang-2022-performance.txt').filter((each) => / (SE|DE)-/.test(each));
  expect([...found].sort()).toEqual(
    [
      // The criteria say 14 and 15 points where the table gives 10; 204.68 in the base table is 139.5 in the evaluation.
      'error DE-18 F433',
      'error DE-18 F435',
      'warning DE-16 D23',
      // 2079.39 spent in the overall evaluation, 2885.58 and 475.18 in the base table.
      'warning DE-16 C47',
      // 55+30+10 with 10 for execution make 105; 103 points are printed as 98.
      'error SE-01 G188',
      'error SE-30 G202',
      // 产出(50分) with 60, 效益(30分) with 20, 产出(50分) with 55.
      ...['A114', 'B105', 'B188'].map((cell) => `error SE-02 ${cell}`),
      // 8 of 10 without a reason, five times.
      ...['G118', 'G167', 'H201', 'G268', 'H84'].map((cell) => `error SE-19 ${cell}`),
      // Seven indicators given twice with two results.
      ...[152, 153, 154, 155, 156, 157, 159].map((row) => `error SE-23 D${row}`),
      // 93 % of 95 % earns 9.79, 96 % of 95 % earns 10, 97 % of 99 % earns 9.8: 8 each.
      'warning SE-11 G167',
      'warning SE-20 H201',
      'warning SE-11 G268',
      // Full points without a result.
      'warning SE-21 G79',
      'warning SE-21 H84',
      'warning SE-21 G115',
      'warning SE-21 G80',
      // More than 130 % without a reason; 23 of 10 is more than twice as much.
      'warning SE-16 H143',
      ...['F156', 'H140', 'H188', 'H189', 'H222'].map((cell) => `warning SE-16 ${cell}`),
      'hint SE-16 H225',
      // One of the weights of the criteria is lost: 97.
      'warning DE-18 I411',
    ].sort(),
  );
});
