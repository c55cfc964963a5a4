import { type Amount, sum, ZERO } from '../core';
import { type SubjectRow, THREE_PUBLIC_CODES, THREE_PUBLIC_LEAVES, type ThreePublicLeaf } from '../subjects';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { cells, figures } from './runtime/parameter';
import { reason } from './runtime/reasons';
import { fail, type Failure, isFailure } from './runtime/result';
import { AMOUNTS, CODES } from './shared-parameters';
import { subjectRows, sumOrReason } from './subjects';

export const THREEPUBLIC = defineFunction({
  name: 'THREEPUBLIC',
  category: 'subject',
  description: {
    zh: '按经济分类科目汇总“三公”经费，返回名称和金额各一列，共 6 行',
    en: 'The three public expenses from economic subject codes: six rows of name and amount',
  },
  parameters: [
    cells({ ...CODES, description: { zh: '部门经济分类科目编码区域（款级，如 30217）', en: 'The range of economic subject codes (such as 30217)' }, example: 'E8:E60' }),
    figures({ ...AMOUNTS, example: 'G8:G60' }),
  ],
  result: {
    type: 'text',
    dimension: 'matrix',
    meaning: {
      zh: '6 行 2 列：合计、因公出国（境）费、公务用车购置及运行维护费、公务用车购置费、公务用车运行维护费、公务接待费',
      en: 'Six rows, two columns: total, trips abroad, official cars, car purchase, car running costs, receptions',
    },
  },
  source: DOCUMENTS.公开143号,
  remarks: [
    {
      zh: '因公出国（境）费 30212，购置费 31013 和 30913，运行维护费 30231，公务接待费 30217；没有列出的款按 0 计；既有款又有其明细（3021701）时只加明细，二者不等时返回 #N/A。只含所选区域，项目支出中的“三公”经费要一并选上。',
      en: 'Trips abroad 30212, car purchase 31013 and 30913, running costs 30231, receptions 30217; codes not listed count as 0; where a code and its details (3021701) are both listed the details are added, and #N/A is given if they differ. Only the selected range is seen: include project expenditure.',
    },
  ],
  examples: [
    {
      args: [[['30212'], ['30217'], ['30231'], ['31013'], ['30231']], [['——'], [0.14], [18.18], [''], [10.82]]],
      result: [
        ['合计', 29.14],
        ['因公出国（境）费', 0],
        ['公务用车购置及运行维护费', 29],
        ['公务用车购置费', 0],
        ['公务用车运行维护费', 29],
        ['公务接待费', 0.14],
      ],
      from: place(DOCUMENTS.晋城决算, '公开06表加项目支出中的运行维护费 10.82，合公开09表', 'table 06 plus 10.82 of car running costs among the projects, as in table 09'),
    },
    { args: [[['合计'], ['因公出国']], [[1], [2]]], error: '#N/A', from: DOCUMENTS.演示, note: { zh: '区域里没有科目编码', en: 'No subject codes in the range' } },
  ],
  compute: (codes, amounts) => {
    const rows = subjectRows(codes, amounts);
    if (isFailure(rows)) return rows;
    if (!rows.some(({ code }) => ECONOMIC_ITEM.test(code))) return fail('#N/A', reason('nothingFound', { what: '款级科目编码（如 30217）' }));
    const totals: Amount[] = [];
    for (const leaf of THREE_PUBLIC_LEAVES) {
      const total = sumOf(rows, leaf);
      if (isFailure(total)) return total;
      totals.push(total);
    }
    const [abroad = ZERO, purchase = ZERO, running = ZERO, reception = ZERO] = totals;
    return [
      ['合计', sum([abroad, purchase, running, reception])],
      ['因公出国（境）费', abroad],
      ['公务用车购置及运行维护费', purchase.plus(running)],
      ['公务用车购置费', purchase],
      ['公务用车运行维护费', running],
      ['公务接待费', reception],
    ];
  },
});

/** A 款 of 部门预算支出经济分类: without any, a table of noughts would say what nobody knows. */
const ECONOMIC_ITEM = /^3[019]\d{3}/;

/** Details below a 款 (3021701) stand for it where they are listed. */
function sumOf(rows: readonly SubjectRow[], leaf: ThreePublicLeaf): Amount | Failure {
  let total = ZERO;
  for (const code of THREE_PUBLIC_CODES[leaf]) {
    const part = sumOrReason(rows, code) ?? ZERO;
    if (isFailure(part)) return part;
    total = total.plus(part);
  }
  return total;
}
