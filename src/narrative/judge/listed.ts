import { isTable } from '../../relations';
import type { TextSpan } from '../../core';
import { normalize, tableName } from '../../core';
import { nameKey } from '../resolve';
import type { TextParagraph } from '../text';
import type { Judge, Judged, Remark } from './types';

/** What a text lists: the subjects of personnel and operating costs (NA-11), and offices behind their number (NA-16). */
export function judgeListed(judge: Judge): Judged {
  const remarks = judge.narrative.document.paragraphs.flatMap((paragraph) => [...subjects(judge, paragraph), ...purposes(judge, paragraph), ...offices(paragraph)]);
  return { remarks, checked: new Set() };
}

const COSTS = /(人员经费|公用经费)[^。;]{0,24}?(?:主要)?包括:?([^。;]+)/g;
const TABLE: Readonly<Record<string, string>> = { 'final-accounts': '06', budget: '表六' };

/** Every subject named has a figure; what the classification does not know is let be. */
function subjects({ narrative: { set, unit } }: Judge, paragraph: TextParagraph): readonly Remark[] {
  const name = TABLE[set];
  const access = name === undefined ? undefined : unit.tables.find(({ form }) => isTable({ set, name }, form));
  if (!access || name === undefined || access.empty) return [];
  const used = new Map<string, (typeof access.rows)[number]>();
  const known = new Set<string>();
  for (const row of access.rows) {
    known.add(shortKey(row.label));
    if (access.amountColumns(row).some((column) => !access.figure(row, column).value.isZero())) used.set(shortKey(row.label), row);
  }
  const form = access.form.parts.flatMap((part) => (part.rows.kind === 'fixed' ? part.rows.rows : [])).map(({ label }) => shortKey(label));
  const official = new Set([...known, ...form]);
  return [...paragraph.words.matchAll(COSTS)].flatMap((match) => {
    const [all, kind = '', list = ''] = match;
    const start = match.index + all.length - list.length;
    const pieces = piecesOf(paragraph.words, start, match.index + all.length);
    const extra = pieces.flatMap(({ text, span }): readonly Remark[] => {
      const key = shortKey(text);
      if (!official.has(key) || used.has(key)) return [];
      return [{ rule: 'NA-11', messageId: 'extra', data: { words: text, name: text, table: tableName(name) }, paragraph, span, cells: [] }];
    });
    const left = /等(?:支出|费用)?$/.test(list) ? [] : leftOut(kind, new Set(pieces.map(({ text }) => shortKey(text))), used);
    if (left.length === 0) return extra;
    const cells = left.flatMap((row) => access.amountColumns(row).slice(0, 1).map((column) => access.cell(row, column)));
    const data = { words: kind, names: left.map(({ label }) => normalize(label)).join('、'), table: tableName(name) };
    return [...extra, { rule: 'NA-11', messageId: 'left', data, paragraph, span: { start: match.index, end: start }, cells }];
  });
}

const PURPOSE = /用于([^。;,]{2,60}支出)[。;,]/g;
const CONTRIBUTION = /(?:缴费|公积金)$/;

/** 用于单位基本养老保险缴费支出和单位职业年金缴费支出: each contribution named is among the subjects of 06, or an item of its own in 05. */
function purposes({ narrative: { set, unit } }: Judge, paragraph: TextParagraph): readonly Remark[] {
  const name = set === 'final-accounts' ? '06' : undefined;
  const [basic, general] = ['06', '05'].map((table) => unit.tables.find(({ form }) => isTable({ set, name: table }, form)));
  if (!basic || !general || name === undefined || basic.empty || general.empty) return [];
  const known = basic.rows.filter(({ label }) => CONTRIBUTION.test(normalize(label)));
  return [...paragraph.words.matchAll(PURPOSE)].flatMap((match) => {
    const [, list = ''] = match;
    let at = match.index + match[0].indexOf(list);
    return list.split(/[、和及]/).flatMap((piece): readonly Remark[] => {
      const text = piece.replace(/支出$/, '').replace(/^(?:本)?单位/, '');
      const start = at + piece.indexOf(text);
      at += piece.length + 1;
      const rows = CONTRIBUTION.test(text) ? known.filter(({ label }) => normalize(label).endsWith(text)) : [];
      const spent = rows.some((row) => basic.amountColumns(row).some((column) => !basic.figure(row, column).value.isZero()));
      if (rows.length === 0 || spent || general.rows.some(({ label }) => normalize(label).includes(text))) return [];
      return [{ rule: 'NA-11', messageId: 'extra', data: { words: text, name: text, table: tableName(name) }, paragraph, span: { start, end: start + text.length }, cells: [] }];
    });
  });
}

/** 301 and 303 are paid to persons; the other classes run the office. */
const PERSONS = /^30[13]/;
const ITEM_DIGITS = 5;
/** A list of fewer subjects, or one that names less than this share of those spent, is no whole list: 主要包括 means the larger ones. */
const FEWEST_NAMED = 5;
const WHOLE_LIST = 0.8;

/** 水费 and 电费 are too short to be looked for inside other names. */
const SHORTEST = 4;

/** Subjects with a figure that a list which names nearly all of them does not. */
function leftOut<Row extends { readonly code?: string }>(kind: string, named: ReadonlySet<string>, used: ReadonlyMap<string, Row>): readonly Row[] {
  const own = [...used].filter(([, { code }]) => code?.length === ITEM_DIGITS && PERSONS.test(code) === (kind === '人员经费'));
  // 公务用车运行维护费及购置费 names the first as well.
  const left = own.filter(([key]) => ![...named].some((each) => each === key || (key.length >= SHORTEST && each.includes(key))));
  const found = own.length - left.length;
  return found >= FEWEST_NAMED && found >= own.length * WHOLE_LIST ? left.map(([, row]) => row) : [];
}

/** 其他交通费 is 其他交通费用. */
function shortKey(label: string): string {
  return nameKey(label).replace(/(?:费用|费)$/, '').replace(/等$/, '');
}

const OFFICES = /(?:内设|下设|设有|设|辖)(?:机构)?(?:共)?(\d+)个(?:内设)?(?:职能)?(?:机构|科室|处室|股室|科|处|部门|单位)[^:。]{0,12}:([^。;]+)[。;]?$/;
const OFFICE = /(?:科|室|处|部|办|局|中心|队|站|所|股|组|委|办公室)$/;

/** 内设19个科室，具体如下：…; only a plain list of names is counted. */
function offices(paragraph: TextParagraph): readonly Remark[] {
  const found = OFFICES.exec(paragraph.words);
  const [, digits = '', list = ''] = found ?? [];
  if (!found || /等$/.test(list) || /[,()]/.test(list)) return [];
  const names = list.split('、');
  if (names.length < 2 || !names.every((name) => OFFICE.test(name) && name.length <= 20) || names.length === Number(digits)) return [];
  const start = found.index;
  const span = { start, end: start + found[0].indexOf('个') + 1 };
  return [{ rule: 'NA-16', messageId: 'count', data: { words: paragraph.words.slice(span.start, span.end), count: names.length }, paragraph, span, cells: [] }];
}

function piecesOf(words: string, start: number, end: number): readonly { readonly text: string; readonly span: TextSpan }[] {
  const pieces: { readonly text: string; readonly span: TextSpan }[] = [];
  let at = start;
  for (const piece of words.slice(start, end).split(/[、,]/)) {
    const text = piece.replace(/等$/, '');
    if (text !== '') pieces.push({ text, span: { start: at, end: at + text.length } });
    at += piece.length + 1;
  }
  return pieces;
}
