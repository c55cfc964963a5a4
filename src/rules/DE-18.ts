import { amount, sameCell } from '../core';
import { textFields } from '../performance/text-fields';
import type { Rule } from './types';

/** 得满分,共计14分. */
const FULL = /共计(\d+(?:\.\d+)?)分/;

/** Full points named in the words of a criterion against its points. */
export const rule: Rule = {
  id: 'DE-18',
  title: { zh: '评分标准所写的满分应等于该指标分值', en: 'Full points in the words of a criterion are its points' },
  severity: 'error',
  basis: '由表样直接推出：评分标准“得满分，共计 n 分”与得分一格',
  messages: {
    full: {
      zh: '“{{name}}”的评分标准写共计 {{written}} 分，分值是 {{points}}；请更正其中一个',
      en: '“{{name}}”: the criterion says {{written}} points in all, the table gives {{points}}; correct one of them',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      if (table.form.id !== 'criteria/指标体系表') continue;
      const access = context.accessOf(table);
      const texts = textFields(access, { part: '指标体系', key: '评分标准' });
      for (const row of access.rows) {
        const [points, words] = [access.column(row, '得分'), access.column(row, '评分标准')];
        if (!points || !words) continue;
        const place = access.cell(row, words);
        const written = FULL.exec(texts.find(({ cell }) => cell.row === place.row && cell.column === place.column && cell.sheet === place.sheet)?.text ?? '')?.[1];
        const figure = access.figure(row, points);
        if (written === undefined || (figure.kind !== 'number' && figure.kind !== 'text') || figure.value.eq(amount(written))) continue;
        yield { messageId: 'full', data: { name: row.label, written, points: figure.value.toString() }, cells: [place, access.cell(row, points)], table, accepts: (cell, value) => sameCell(cell, access.cell(row, points)) && value.eq(amount(written)) };
      }
    }
  },
};
