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
    return [replaced(found, field.passage({ start, end: start + digits.length }), { what: `${word}${digits}${unit}` })];
  });
}

/** A figure with its unit that an indicator has too, changed in the text so that it contradicts the indicator. */
function named(access: TableAccess, key: string, side: 'target' | 'result'): readonly Case[] {
  const found = textCell(access, access.row(key));
  const field = textField(access, key);
  if (!found || !field) return [];
  const known = indicatorsOf(access).flatMap((each) => {
    const [, sign = '', content] = /^([≥≤=≧≦<>]*)(\d+(?:\.\d+)?\D{1,4})$/.exec(normalize(quoted(each[side]))) ?? [];
    return content === undefined ? [] : [{ name: normalize(each.name), content, sign }];
  });
  return [...field.text.matchAll(COUNT)].flatMap((match) => {
    const at = match.index;
    const same = known.filter(({ content }) => field.text.startsWith(content, at));
    const [first] = same;
    if (!first || /[\d.]/.test(field.text.charAt(at - 1))) return [];
    const before = /[^,，。；;：:]*$/.exec(field.text.slice(0, at))?.[0] ?? '';
    const unprovable = /(?:不少于|不低于|至少|不超过|约)$/.test(before) ? '文字写的是界限或约数' : /计划|目标/.test(before) ? '文字写的是计划' : /-$/.test(before) ? '文字写的是范围' : same.some(({ name }) => isNamed(name, before + field.text.slice(at, at + 14))) ? undefined : '句子里没有指标的名称，看不出说的是它';
    // Fewer than at least so many, less than a whole: +7 would often be true as well.
    const less = /[≥≧>%]/.test(first.sign + first.content) && Number(match[0]) > 7;
    return [replaced(found, field.passage({ start: at, end: at + match[0].length }), { what: `${key} …${field.text.slice(Math.max(0, at - 12), at)}${first.content}`, by: less ? -7 : 7, unprovable })];
  });
}

/** Half of the name, two characters at a time. */
function isNamed(name: string, words: string): boolean {
  const bare = name.replace(/^(?:指标\d+:?)?(?:全市)?|(?:人数|数量|次数|个数)$/g, '');
  const pairs = Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
  return pairs.filter((pair) => words.includes(pair)).length * 2 >= pairs.length;
}

interface How {
  readonly what: string;
  readonly by?: number;
  readonly unprovable?: string | undefined;
}

function replaced({ cell, raw }: { readonly cell: Case['cells'][number]; readonly raw: string }, { start, end, words }: Passage, { what, by = 7, unprovable }: How): Case {
  const next = amount(words.replace(/,/g, '')).plus(by).toString();
  return edits(`${what} → ${next}`, [{ cell, value: raw.slice(0, start) + next + raw.slice(end) }], unprovable);
}
