import { type CellRef, matchesIn, type Table } from '../core';
import { type Indicator, indicatorsOf, quoted } from '../performance';
import { textField, type TextField, textFields } from '../performance/text-fields';
import type { TableAccess } from '../relations';
import { lateIn } from './support/said/due-dates';
import { shortenedIn, zerosIn } from './support/said/lost-digits';
import { namedAmounts } from './support/said/named-amounts';
import { exchangedIn, partedIn } from './support/said/parts';
import { overfullIn, satisfactionIn } from './support/said/shares';
import type { Rule, RuleReport } from './types';

/** Where a table says what was reached, beside its indicators. */
const FIELDS = ['实际完成情况', '产出情况及分析', '效益情况及分析', '满意度情况及分析'];
const SAYS_CONTENT = '满意度情况及分析';

/** What the analysis says was reached against the results of the indicators. */
export const rule: Rule = {
  id: 'SE-36',
  title: { zh: '分析文字里的完成数应与指标的实际完成值一致', en: 'Results named in the analysis agree with the indicators' },
  severity: 'warning',
  basis: '由表样直接推出：同一张表里的同一个数',
  messages: {
    differs: {
      zh: '“{{field}}”写“{{said}}”，指标“{{name}}”的实际完成值是 {{result}}；请核对，是同一个数的应当一致',
      en: '“{{field}}” says “{{said}}” and the indicator “{{name}}” has {{result}}; check, one number should be said once',
    },
    perhaps: {
      zh: '“{{field}}”写“{{said}}”，指标“{{name}}”的实际完成值是 {{result}}，疑似同一个数；请核对',
      en: '“{{field}}” says “{{said}}” and the indicator “{{name}}” has {{result}}, perhaps the same number; check',
    },
    late: {
      zh: '指标“{{name}}”的指标值是 {{target}}、完成值“{{result}}”，“{{field}}”写“{{said}}”，疑似超过时限；请核对',
      en: 'The indicator “{{name}}” wants {{target}} and says “{{result}}”, “{{field}}” says “{{said}}”, perhaps too late; check',
    },
    parts: {
      zh: '“{{field}}”写“{{said}}”，括号里各项合计 {{sum}}{{unit}}，不是 {{total}}{{unit}}；请核对',
      en: '“{{field}}” says “{{said}}”; the parts in the bracket add up to {{sum}}{{unit}}, not {{total}}{{unit}}; check',
    },
    listed: {
      zh: '“{{field}}”写“{{said}}”，其中各项合计 {{sum}}{{unit}}，不是 {{total}}{{unit}}，有一项疑似数字颠倒；请核对',
      en: '“{{field}}” says “{{said}}”; what it lists adds up to {{sum}}{{unit}}, not {{total}}{{unit}}, perhaps with two digits exchanged; check',
    },
    zeros: {
      zh: '“{{field}}”写“{{said}}”，疑似识别或录入错误（少了首位）；请核对',
      en: '“{{field}}” says “{{said}}”: perhaps a slip in reading or typing, since the first digit is lost; check',
    },
    lost: {
      zh: '“{{field}}”写“{{said}}”，指标“{{name}}”的实际完成值是 {{result}}，疑似识别或录入错误（少了首位）；请核对',
      en: '“{{field}}” says “{{said}}” and the indicator “{{name}}” has {{result}}: perhaps a slip in reading or typing, since the first digit is lost; check',
    },
    shortened: {
      zh: '“{{field}}”写“{{said}}”，同一张表别处写“{{whole}}”，疑似识别或录入错误（少了首位）；请核对',
      en: '“{{field}}” says “{{said}}”, another text of the table “{{whole}}”: perhaps a slip in reading or typing, since the first digit is lost; check',
    },
    over: {
      zh: '“{{field}}”写“{{said}}”，比率不会超过 100%；请更正',
      en: '“{{field}}” says “{{said}}”, which cannot be more than 100%; correct it',
    },
  },
  *check(context) {
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const indicators = indicatorsOf(access);
      if (indicators.length === 0) continue;
      const years = yearsOf(access, table);
      for (const field of FIELDS.flatMap((key) => textField(access, key) ?? [])) yield* reportsOn(field, { table, access, indicators, years });
    }
  },
};

interface Beside {
  readonly table: Table;
  readonly access: TableAccess;
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
}

function* reportsOn(field: TextField, { table, access, indicators, years }: Beside): Iterable<RuleReport> {
  const report = (messageId: string, span: { readonly start: number; readonly end: number }, data: Readonly<Record<string, string>>, cells: readonly CellRef[], severity?: 'hint'): RuleReport => {
    const passage = field.passage(span);
    return { messageId, data: { field: field.key, said: passage.words, ...data }, cells, passages: [passage], table, ...(severity && { severity }) };
  };
  const beside = ({ name, result }: Indicator): Readonly<Record<string, string>> => ({ name, result: quoted(result) });

  const over = overfullIn(field);
  for (const span of over) yield report('over', span, {}, []);
  const named = namedAmounts(field, indicators, { side: 'result', years }).filter(({ span }) => !over.some(({ end }) => end === span.end));
  for (const { indicator, span, certain } of named) yield report(certain ? 'differs' : 'perhaps', span, beside(indicator), [indicator.resultCell], certain ? undefined : 'hint');
  if (field.key === SAYS_CONTENT && named.length === 0) {
    for (const { indicator, span } of satisfactionIn(field, indicators)) yield report('perhaps', span, beside(indicator), [indicator.resultCell], 'hint');
  }
  for (const { indicator, spans } of lateIn(field, indicators, table.year)) {
    const passages = spans.map((span) => field.passage(span));
    const data = { ...beside(indicator), target: quoted(indicator.target), field: field.key, said: passages.map(({ words }) => words).join('、') };
    yield { messageId: 'late', data, cells: [indicator.resultCell], passages, table, severity: 'hint' };
  }
  for (const { span, sum, total, unit } of partedIn(field.text)) yield report('parts', span, { sum: sum.toString(), total: total.toString(), unit }, [], 'hint');
  for (const { span, sum, total, unit } of exchangedIn(field.text)) yield report('listed', span, { sum: sum.toString(), total: total.toString(), unit }, [], 'hint');
  for (const { span, indicator } of zerosIn(field, indicators, 'result')) yield report(indicator ? 'lost' : 'zeros', span, indicator ? beside(indicator) : {}, indicator ? [indicator.resultCell] : [], 'hint');
  const others = [...textFields(access).filter(({ key }) => key !== field.key).map(({ text }) => text), ...indicators.map(({ reason }) => reason)];
  for (const { span, whole } of shortenedIn(field, others)) yield report('shortened', span, { whole }, [], 'hint');
}

const DONE_IN = /(20\d\d)年[^。；;]*?完成/g;

/** The year of the table, and those in which the work is said to have been done. */
function yearsOf(access: TableAccess, { year }: Table): readonly number[] {
  const done = matchesIn(textField(access, '实际完成情况')?.text ?? '', DONE_IN).map((match) => Number(match[1]));
  return year === undefined ? [] : [year, ...done];
}
