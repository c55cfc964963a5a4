import { type CellRef, normalize, passageIn, rowsOf, sum } from '../core';
import { readDigits } from './support/text-claim';
import type { TableAccess } from '../relations';
import { gradeOf } from '../scoring';
import { totalScoreOf } from '../performance';
import type { Rule, RuleReport } from './types';

const COUNT = /(?:项目)?(?:绩效)?自评(?:项目)?(?:个数|共计?)?(\d+)个/;
const MONEY = /涉及(?:项目)?资金(?:共计|合计)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元/;
const GRADES = /(\d+)个项目?(?:绩效)?(?:自评)?(?:等级|结果)?(?:评)?(?:为)?"([优良中差])"|"([优良中差])"(?:等级)?(?:的)?(?:项目)?(\d+)个/g;

/** The sentence that sums up all self-evaluations against the tables printed with it. */
export const rule: Rule = {
  id: 'SE-32',
  title: { zh: '自评汇总文字应与所附自评表一致', en: 'The summary of the self-evaluations agrees with the tables' },
  severity: 'error',
  basis: '《地方预决算公开操作规程》（财预〔2016〕143号）：公开项目绩效自评结果',
  messages: {
    count: {
      zh: '文字写自评项目 {{stated}} 个，所附自评表 {{found}} 张；请更正，或补附缺少的表',
      en: 'The text says {{stated}} projects were evaluated and {{found}} tables are attached; correct it, or attach what is missing',
    },
    money: {
      zh: '文字写涉及资金 {{stated}} 万元，所附自评表全年预算数合计 {{found}} 万元；请更正',
      en: 'The text says {{stated}} 万元 are involved and the annual budgets of the tables add up to {{found}}; correct it',
    },
    grade: {
      zh: '文字写自评等级为“{{grade}}”的 {{stated}} 个，所附自评表中是 {{found}} 个；请更正',
      en: 'The text says {{stated}} projects were graded “{{grade}}” and {{found}} tables are; correct it',
    },
  },
  *check(context) {
    const tables = context.tables.filter(({ form }) => form.id.startsWith('self-evaluation/'));
    if (tables.length === 0) return;
    const inTable = rowsOf(tables);
    for (const sheet of context.workbook.sheets) {
      for (const [line, row] of sheet.values.entries()) {
        const place = line + sheet.origin.row;
        if (inTable(sheet.name, place)) continue;
        for (const [column, value] of row.entries()) {
          if (typeof value !== 'string' || !value.includes('自评')) continue;
          yield* compare(value, { sheet: sheet.name, row: place, column: column + sheet.origin.column }, tables.map((table) => context.accessOf(table)));
        }
      }
    }
  },
};

/** As printed; where it was lost, what the total gives. */
function gradeIn(access: TableAccess): string | undefined {
  const total = totalScoreOf(access);
  const computed = total && gradeOf(total.score);
  return total?.grade?.text ?? (typeof computed === 'string' ? computed : undefined);
}

function* compare(value: string, cell: CellRef, tables: readonly TableAccess[]): Iterable<RuleReport> {
  const text = normalize(value);
  const count = COUNT.exec(text);
  const money = MONEY.exec(text);
  // Both together are the summary; a number of projects alone may be of another year or level.
  if (!count || !money || count.index > money.index) return;
  const words = (match: RegExpExecArray) => ({ cells: [], passages: [passageIn(cell, value, { start: match.index, end: match.index + match[0].length })] });
  if (Number(count[1]) !== tables.length) yield { messageId: 'count', data: { stated: count[1] ?? '', found: tables.length }, ...words(count) };
  const budgets = tables.flatMap((access) => {
    const row = access.row('资金总额');
    const column = row && access.column(row, '全年预算数');
    const figure = column && access.figure(row, column);
    return figure?.kind === 'number' || figure?.kind === 'text' ? [figure.value] : [];
  });
  const stated = readDigits(money[1] ?? '0');
  const found = sum(budgets);
  if (budgets.length === tables.length && stated.minus(found).abs().gt('0.01')) {
    yield { messageId: 'money', data: { stated: stated.toString(), found: found.toString() }, ...words(money) };
  }
  const grades = tables.map(gradeIn);
  const unknown = grades.filter((grade) => grade === undefined).length;
  for (const match of text.matchAll(GRADES)) {
    const [grade, number] = [match[2] ?? match[3] ?? '', match[1] ?? match[4] ?? ''];
    const graded = grades.filter((each) => each === grade).length;
    if (Number(number) < graded || Number(number) > graded + unknown) yield { messageId: 'grade', data: { grade, stated: number, found: graded }, ...words(match) };
  }
}
