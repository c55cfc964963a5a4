import { amount, normalize, type Passage } from '../../../../src/core';
import { indicatorsOf, quoted } from '../../../../src/performance';
import { textField } from '../../../../src/performance/text-fields';
import type { TableAccess } from '../../../../src/relations';
import { type Case, edits, type Kind, textCell } from '../case';

const EXECUTION = '项目实施和预算执行情况';
const MONEY = /(年初预算|到位|实际执行|实际支出|执行率|剩余|结余)[^\d,，。；;]{0,6}(\d+(?:\.\d+)?)(万元|%)/g;
const RESULTS = ['实际完成情况', '产出情况及分析', '效益情况及分析', '满意度情况及分析'];
const COUNT = /\d+(?:\.\d+)?(?=[^\d.])/g;

/** Texts of self-evaluations beside the figures they speak of. */
export const TEXT_KINDS: readonly Kind[] = [
  { name: '预算执行情况里的金额、比率', rules: ['SE-34', 'SE-35', 'SE-07'], of: execution },
  { name: '产出、效益文字里与完成值相同的数', rules: ['SE-36', 'SE-37'], of: (access) => RESULTS.flatMap((key) => named(access, key, 'result')) },
  { name: '年度目标里与指标值相同的数', rules: ['SE-37'], of: (access) => named(access, '年度目标', 'target') },
];

/** Every money figure and rate that follows one of the fixed words. */
function execution(access: TableAccess): readonly Case[] {
  const found = textCell(access, access.row(EXECUTION));
  const field = textField(access, EXECUTION);
  if (!found || !field) return [];
  return [...field.text.matchAll(MONEY)].flatMap((match) => {
    const [whole, word = '', digits = '', unit = ''] = match;
    const start = match.index + whole.length - unit.length - digits.length;
    return [replaced(found, field.passage({ start, end: start + digits.length }), `${word}${digits}${unit}`)];
  });
}

/** A figure with its unit that an indicator has too, changed in the text. */
function named(access: TableAccess, key: string, side: 'target' | 'result'): readonly Case[] {
  const found = textCell(access, access.row(key));
  const field = textField(access, key);
  if (!found || !field) return [];
  const known = indicatorsOf(access).map((each) => normalize(quoted(each[side])).replace(/^[≥≤=≧≦<>]+/, '')).filter((text) => /^\d+(?:\.\d+)?\D{1,4}$/.test(text));
  return [...field.text.matchAll(COUNT)].flatMap((match) => {
    const rest = field.text.slice(match.index);
    const same = known.find((text) => rest.startsWith(text));
    if (same === undefined || /[\d.]/.test(field.text.charAt(match.index - 1))) return [];
    return [replaced(found, field.passage({ start: match.index, end: match.index + match[0].length }), `${key} …${field.text.slice(Math.max(0, match.index - 12), match.index)}${same}`)];
  });
}

function replaced({ cell, raw }: { readonly cell: Case['cells'][number]; readonly raw: string }, { start, end, words }: Passage, what: string): Case {
  const next = amount(words.replace(/,/g, '')).plus(7).toString();
  return edits(`${what} → ${next}`, [{ cell, value: raw.slice(0, start) + next + raw.slice(end) }]);
}
