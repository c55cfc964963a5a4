import { type Amount, amount, convert, formatAmount, setOf, ZERO } from '../../core';
import type { TableAccess } from '../../relations';
import type { Statement } from '../facts';
import { statementsOf } from '../narrative';
import { quoted } from '../text';
import type { Judge, Judged, Remark } from './types';

const EVALUATED = /自评(?:个数|项目(?:个数|数)?)?(?:共)?(?:计)?(\d+)个|对(\d+)个(?:二级)?项目[^。]*?自评/;
const FUNDS = /(?:涉及)?(?:资金|金额)(?:总额)?(?:为|共计|共)?([\d,]+(?:\.\d+)?)万元/;
const GRADES = ['优', '良', '中', '差'] as const;

/** Self-evaluations: those of each grade are all of them, and number and money are those of the attached tables (NA-13). */
export function judgeEvaluated({ narrative }: Judge): Judged {
  const tables = narrative.unit.tables.filter(({ form }) => setOf(form) === 'self-evaluation');
  const checked = new Set<Statement>();
  const remarks = narrative.document.paragraphs.flatMap((paragraph): readonly Remark[] => {
    const { words } = paragraph;
    const found = EVALUATED.exec(words);
    const digits = found?.[1] ?? found?.[2];
    if (!found || digits === undefined) return [];
    const total = Number(digits);
    const at = found.index + found[0].indexOf(digits);
    const told = { rule: 'NA-13', paragraph, cells: [] };
    const grades = GRADES.map((grade) => gradeIn(words, grade));
    const sum = grades.reduce<number>((all, count) => all + (count ?? 0), 0);
    const end = words.indexOf('。', at) < 0 ? words.length : words.indexOf('。', at);
    if (grades.every((count) => count !== undefined)) mark(narrative, paragraph, { start: at, end }, 'count', checked);
    const remarks: Remark[] = [];
    const span = { start: at, end: at + digits.length + 1 };
    if (grades.every((count) => count !== undefined) && sum !== total) remarks.push({ ...told, span, messageId: 'grades', data: { words: `${digits}个`, sum, parts: grades.map(String).join('＋') } });
    if (tables.length > 0 && tables.length !== total) remarks.push({ ...told, span, messageId: 'tables', data: { words: `${digits}个`, tables: tables.length }, severity: 'warning' });
    const funds = FUNDS.exec(words.slice(at));
    const stated = funds?.[1];
    if (tables.length > 0 && funds && stated !== undefined) {
      const sums = sumsOf(tables);
      const start = at + funds.index + funds[0].indexOf(stated);
      const value = stated.replace(/,/g, '');
      mark(narrative, paragraph, { start: at, end }, 'amount', checked);
      if (sums.length > 0 && !sums.some(([, each]) => each.minus(value).abs().lte(ROUNDED))) {
        const right = sums.map(([column, each]) => `${column} ${formatAmount(each)}`).join('、');
        remarks.push({ ...told, span: { start, end: start + stated.length + 2 }, messageId: 'funds', data: { words: quoted(`${stated}万元`), tables: tables.length, right }, severity: 'warning' });
      }
    }
    return remarks;
  });
  return { remarks, checked };
}

const ROUNDED = amount('0.05');

/** 18个项目自评等级为"优". */
function gradeIn(words: string, grade: string): number | undefined {
  const found = new RegExp(`(\\d+)个(?:项目)?[^,;。\\d]{0,12}"?${grade}"?`).exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Total funds of all tables, column by column, in 万元. */
function sumsOf(tables: readonly TableAccess[]): readonly (readonly [string, Amount])[] {
  const sums = new Map<string, Amount>();
  for (const access of tables) {
    const row = access.row('资金总额');
    if (!row) continue;
    for (const column of access.amountColumns(row)) {
      const { kind, value } = access.figure(row, column);
      if (kind === 'number' || kind === 'text') sums.set(column.key, (sums.get(column.key) ?? ZERO).plus(convert(value, access.table.unit, '万元')));
    }
  }
  return [...sums].filter(([column, sum]) => sum.gt(ZERO) && /预算|执行/.test(column) && !/率/.test(column));
}

function mark(narrative: Judge['narrative'], paragraph: Remark['paragraph'], { start, end }: Remark['span'], role: string, checked: Set<Statement>): void {
  for (const statement of statementsOf(narrative)) {
    if (statement.fact.paragraph === paragraph && statement.role === role && statement.figure.start >= start && statement.figure.start < end) checked.add(statement);
  }
}
