import { type Amount, amount, halfUnit } from '../../core';
import { type TextField, textField } from '../../performance/text-fields';
import type { TableAccess } from '../../relations';
import { FIGURE, readDigits } from './text-claim';

/** A figure of 项目实施和预算执行情况. */
export interface SaidFigure {
  readonly value: Amount;
  /** Decimal places as written: two in 99.50. */
  readonly places: number;
  readonly start: number;
  readonly end: number;
}

/** What the analysis says of the money: 年初预算174万元，实际到位174万元，实际执行135.91万元，预算执行率78.11%，剩余…. */
export interface ExecutionText {
  readonly field: TextField;
  readonly budget?: SaidFigure;
  readonly received?: SaidFigure;
  readonly spent?: SaidFigure;
  /** Percent. */
  readonly rate?: SaidFigure;
  readonly left?: SaidFigure;
  /** 合同金额15万元,其中2022年已支付4.5万元,2023年预算10.5万元. */
  readonly contract?: SaidFigure & { readonly parts: readonly Amount[] };
  /** Parts of the money spent, where a bracket behind it names all of them. */
  readonly parts: readonly Amount[];
  /** Every figure in 万元 of the text, as written. */
  readonly figures: readonly string[];
}

const CAUGHT = `(${FIGURE})`;
/** 年初预算, or what stands as 预算 right before 实际到位; 追加预算 is another figure. */
const BUDGET = new RegExp(`年初预算(?:资金|数|为)*${CAUGHT}万元|(?<!年初|追加|新增|增加|调整)预算(?:资金|数|为)*${CAUGHT}万元(?=[,，]?(?:实际)?到位)`, 'g');
const RECEIVED = new RegExp(`(?:实际)?到位(?:资金|为)*${CAUGHT}万元`, 'g');
/** 实际支出, or what stands as 支出 right behind what arrived. */
const SPENT = new RegExp(`实际(?:执行|支出|支付)(?:资金|数|为)*${CAUGHT}万元|(?<=到位(?:资金|为)*${FIGURE}万元[,，])(?:全年|累计|共|已)?支出(?:资金)?${CAUGHT}万元`, 'g');
const RATE = new RegExp(`预算执行率(?:为|达到?)?${CAUGHT}%`, 'g');
const LEFT = new RegExp(`(?:剩余|结余)(?:资金|的)?[^\\d%，,。；;]{0,12}${CAUGHT}万元(?!尾款)`, 'g');

const known = new WeakMap<TableAccess, { readonly said: ExecutionText | undefined }>();

/** Undefined where a table has no such text. A figure that the text names twice with two values is left out. Read once for all rules. */
export function executionTextOf(access: TableAccess): ExecutionText | undefined {
  const read = known.get(access) ?? { said: executionTextIn(access) };
  known.set(access, read);
  return read.said;
}

function executionTextIn(access: TableAccess): ExecutionText | undefined {
  const field = textField(access, '项目实施和预算执行情况');
  if (!field) return undefined;
  const { text } = field;
  const said = {
    budget: only(text, BUDGET),
    received: only(text, RECEIVED),
    spent: only(text, SPENT),
    rate: only(text, RATE),
    left: only(text, LEFT),
  };
  const contract = contractIn(text);
  const bracket = said.spent && /^\((?:支出)?中?包[括含][^()]*\)/.exec(text.slice(said.spent.end))?.[0];
  return {
    field,
    ...(contract && { contract }),
    ...Object.fromEntries(Object.entries(said).filter(([, figure]) => figure !== undefined)),
    parts: bracket === undefined ? [] : [...bracket.matchAll(new RegExp(`${CAUGHT}万元`, 'g'))].map(([, digits]) => read(digits)),
    figures: [...text.matchAll(new RegExp(`${CAUGHT}万元`, 'g'))].map(([, digits = '']) => digits.replace(/,/g, '')),
  };
}

/** Texts round to two places; the exact figure may lie half a digit to either side. */
const HALF = halfUnit(2);
const HUNDRED = amount(100);

/** Whether the rate a text states is no rate of what it says was received and spent; of another figure spent where one is given. */
export function isRateOff({ received, spent, rate }: ExecutionText, paid: Amount | undefined = spent?.value): boolean {
  if (!received || !paid || !rate || received.value.isZero()) return false;
  const low = paid.minus(HALF).div(received.value.plus(HALF)).times(HUNDRED).minus(HALF);
  const high = paid.plus(HALF).div(received.value.minus(HALF)).times(HUNDRED).plus(HALF);
  return rate.value.lt(low) || rate.value.gt(high);
}

const CONTRACT = new RegExp(`(?:总投资|合同(?:总)?(?:金额|价款?)|总金额)(?:为|共计)?${CAUGHT}万元[,，]其中[:：]?20\\d\\d年已支付${CAUGHT}万元[,，]20\\d\\d年预算${CAUGHT}万元`);

function contractIn(text: string): ExecutionText['contract'] {
  const match = CONTRACT.exec(text);
  if (!match) return undefined;
  const [whole, total = '', ...parts] = match;
  return { value: read(total), places: total.split('.')[1]?.length ?? 0, start: match.index, end: match.index + whole.indexOf('万元') + 2, parts: parts.map(read) };
}

function only(text: string, pattern: RegExp): SaidFigure | undefined {
  // 将剩余8万元尾款支付 speaks of what is paid, not of what is left.
  const matches = [...text.matchAll(pattern)].filter(({ index }) => text.charAt(index - 1) !== '将');
  const found = matches.map((match) => {
    const digits = match.slice(1).find((each) => each !== undefined);
    return { value: read(digits), places: digits?.split('.')[1]?.length ?? 0, start: match.index, end: match.index + match[0].length };
  });
  const [first] = found;
  return first && found.every(({ value }) => value.eq(first.value)) ? first : undefined;
}

function read(digits: string | undefined): Amount {
  return readDigits(digits ?? '0');
}
