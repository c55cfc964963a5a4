import { amount, type CellRef } from '../core';
import type { TableAccess } from '../relations';
import { type GradeStep, gradeOf } from '../scoring';
import type { Rule } from './types';

/** Grades as one place gives them: 优 from 80, 良 from 70. */
const LENIENT: readonly GradeStep[] = [
  { grade: '优', from: amount(80) },
  { grade: '良', from: amount(70) },
  { grade: '中', from: amount(60) },
  { grade: '差', from: amount(0) },
];

/** The grade of a total score. */
export const rule: Rule = {
  id: 'SE-31',
  title: { zh: '等级应与总分相符', en: 'The grade must be that of the total score' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）分以上为优、80（含）至90分为良、60（含）至80分为中、60分以下为差',
  messages: {
    grade: {
      zh: '总分 {{score}} 的等级应为“{{expected}}”，表上是“{{grade}}”；请更正',
      en: 'A total of {{score}} is graded “{{expected}}”, the table says “{{grade}}”; correct it',
    },
    other: {
      zh: '总分 {{score}} 按通用标准为“{{expected}}”，表上是“{{grade}}”，只有个别地方的标准如此；请确认本地的等级标准',
      en: 'A total of {{score}} is “{{expected}}” by the common scheme and “{{grade}}” here, which only some places use; confirm the local scheme',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const found = totalOf(context.accessOf(table));
      if (!found) continue;
      const { score, grade, cells } = found;
      const expected = gradeOf(score);
      if (typeof expected !== 'string' || expected === grade) continue;
      // Where 优 must be above 90, the limit itself is one grade lower.
      const known = [gradeOf(score, LENIENT), gradeOf(score.minus('0.001'))].includes(grade);
      yield { messageId: known ? 'other' : 'grade', data: { score: score.toString(), expected, grade }, cells, table, severity: known ? 'warning' : 'error' };
    }
  },
};

const GRADE = /^[“"]?([优良中差])[”"]?$/;

function totalOf(access: TableAccess) {
  const row = access.row('总分');
  const points = row && access.column(row, '得分');
  const grades = row && access.column(row, '等级');
  if (!row || !points || !grades) return undefined;
  const figure = access.figure(row, points);
  const grade = GRADE.exec(access.text(row, '等级'))?.[1];
  const cells: readonly CellRef[] = [access.cell(row, grades), access.cell(row, points)];
  return grade === undefined || (figure.kind !== 'number' && figure.kind !== 'text') ? undefined : { score: figure.value, grade, cells };
}
