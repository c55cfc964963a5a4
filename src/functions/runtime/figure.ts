import { type Amount, amount, normalize, readFigure, type Unit, unitFactor, ZERO } from '../../core';

/** What a figure is written in: money (worth so many 元), points, a percentage, or nothing. */
export type WrittenUnit = 'money' | 'points' | 'percent' | 'none';

/** A number as people write it in a cell, with the unit if they wrote one. */
export interface WrittenFigure {
  /** As written; a percentage as a fraction. */
  readonly value: Amount;
  readonly unit: WrittenUnit;
  /** 元 that one of the unit is worth; null unless it is money. */
  readonly yuan: Amount | null;
  /** Only ¥ says that it is money, as on a column of a ledger. */
  readonly onlySign: boolean;
}

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const WRITTEN = new RegExp(`^(-|\\+)?(¥|人民币|RMB|CNY)?(-|\\+)?(${NUMBER})(\\D*)$`, 'i');
const IN_BRACKETS = new RegExp(`^(¥|人民币|RMB|CNY)?\\((${NUMBER})\\)(\\D*)$`, 'i');
const MONEY = /^(十万|百万|千万|百亿|千亿|万亿|百|千|万|亿)?(元整?|圆整?|块钱?)?(?:人民币)?$/;
const MULTIPLIERS: Readonly<Record<string, string>> = {
  百: '1e2', 千: '1e3', 万: '1e4', 十万: '1e5', 百万: '1e6', 千万: '1e7', 亿: '1e8', 百亿: '1e10', 千亿: '1e11', 万亿: '1e12',
};

/** Reads `1,234.50`, `１２３４`, `(12)`, `——`, `95%`, `50万元`, `50万`, `¥5`, `人民币5元`, `5角`, `10分`; null where the text is no number. */
export function readWritten(text: string): WrittenFigure | null {
  const figure = readFigure(text);
  if (figure.kind === 'text' || figure.kind === 'dash') return written(figure.value, 'none');
  const normal = normalize(text).replace(/￥/g, '¥');
  if (/^(?:-+|\/)$/.test(normal)) return written(ZERO, 'none');
  const brackets = IN_BRACKETS.exec(normal);
  const [, sign = '', before = '', signAfter = '', digits = '', behind = ''] =
    WRITTEN.exec(brackets === null ? normal : `-${brackets[1] ?? ''}${brackets[2] ?? ''}${brackets[3] ?? ''}`) ?? [];
  if (digits === '' || (sign !== '' && signAfter !== '')) return null;
  const size = amount(digits.replace(/,/g, ''));
  return inWords(sign + signAfter === '-' ? size.neg() : size, before !== '', behind);
}

function inWords(value: Amount, currency: boolean, unit: string): WrittenFigure | null {
  if (!currency && (unit === '%' || unit === '个百分点' || unit === '百分比' || unit === '﹪')) return written(value.div(100), 'percent');
  if (!currency && unit === '‰') return written(value.div(1000), 'percent');
  if (!currency && unit === '分') return written(value, 'points');
  if (unit === '角') return written(value, 'money', amount('0.1'));
  if (unit === '' && !currency) return written(value, 'none');
  const [whole, multiplier] = MONEY.exec(unit) ?? [];
  if (whole === undefined) return null;
  return { value, unit: 'money', yuan: amount(MULTIPLIERS[multiplier ?? ''] ?? 1), onlySign: unit === '' };
}

function written(value: Amount, unit: WrittenUnit, yuan: Amount | null = null): WrittenFigure {
  return { value, unit, yuan, onlySign: false };
}

/** In `target`; a figure without a unit is taken to be in it already. */
export function inUnit(figure: WrittenFigure, target: Unit): Amount {
  return figure.yuan === null ? figure.value : figure.value.times(figure.yuan).times(unitFactor('元', target));
}
