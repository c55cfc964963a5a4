import { type Amount, type CellRef, sameCell } from '../core';
import { GENERAL_PRACTICE, gradeOf, PRACTICES } from '../scoring';
import { practiceOf, totalScoreOf } from '../performance';
import type { Rule } from './types';

/** The grade of a total score. */
export const rule: Rule = {
  id: 'SE-31',
  title: { zh: '等级应与总分相符', en: 'The grade must be that of the total score' },
  severity: 'error',
  basis: '《项目支出绩效评价管理办法》（财预〔2020〕10号）：90（含）分以上为优、80（含）至90分为良、60（含）至80分为中、60分以下为差',
  messages: {
    blank: {
      zh: '总分 {{score}} 没有填等级，按分数是“{{expected}}”；请补填',
      en: 'A total of {{score}} without a grade: it is “{{expected}}”; fill it in',
    },
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
    const graded = new Set(context.tables.flatMap((table) => (totalScoreOf(context.accessOf(table))?.grade ? [table.form] : [])));
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const total = totalScoreOf(access);
      if (!total) continue;
      const { score, grade } = total;
      const own = practiceOf(access, context.practice) ?? GENERAL_PRACTICE;
      const expected = gradeOf(score, own.grades);
      if (typeof expected !== 'string' || expected === grade?.text) continue;
      if (!grade) {
        // Whether a layout has a cell for it shows in its other tables.
        if (graded.has(table.form)) yield { messageId: 'blank', data: { score: score.toString(), expected }, cells: [total.cell], table, severity: 'warning' };
        continue;
      }
      const known = context.practice === undefined && PRACTICES.some(({ grades }) => gradeOf(score, grades) === grade.text);
      const data = { score: score.toString(), expected, grade: grade.text };
      const accepts = (cell: CellRef, value: Amount): boolean => sameCell(cell, total.cell) && gradeOf(value, own.grades) === grade.text;
      yield { messageId: known ? 'other' : 'grade', data, cells: [grade.cell, total.cell], table, severity: known ? 'warning' : 'error', accepts };
    }
  },
};
