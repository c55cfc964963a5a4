import { type Amount, amount, formatAmount, roundHalfUp } from '../core';

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const PLACES = ['', '拾', '佰', '仟'] as const;
const LIMIT = amount('1e16');

/**
 * 人民币大写 as 《正确填写票据和结算凭证的基本规定》 writes it; null from 1 亿亿元 on.
 * 整 stands after 元 only; 零 stands for any run of zeros inside, and before 角 where the 元 digit is 0.
 */
export function rmbInWords(value: Amount): string | null {
  const fen = roundHalfUp(value.abs(), 2);
  if (fen.gte(LIMIT)) return null;
  const [whole = '0', fraction = '00'] = formatAmount(fen, 2).replace(/,/g, '').split('.');
  const sign = value.isNegative() && !fen.isZero() ? '负' : '';
  const [jiao = 0, fenDigit = 0] = [...fraction].map(Number);
  const integer = integerInWords(whole);
  const yuan = integer === '' ? '' : `${integer}元`;
  return sign + yuan + fractionInWords(jiao, fenDigit, integer !== '', whole.endsWith('0'));
}

function fractionInWords(jiao: number, fen: number, hasYuan: boolean, yuanEndsInZero: boolean): string {
  if (jiao === 0 && fen === 0) return hasYuan ? '整' : '零元整';
  const bridge = hasYuan && (jiao === 0 || yuanEndsInZero) ? '零' : '';
  return bridge + (jiao === 0 ? '' : `${DIGITS[jiao] ?? ''}角`) + (fen === 0 ? '' : `${DIGITS[fen] ?? ''}分`);
}

/** Empty for 0. Written in sections of 亿 and 万, each of four digits. */
function integerInWords(digits: string): string {
  const high = digits.slice(0, -8);
  const low = digits.slice(-8);
  const highWords = high === '' ? '' : belowYi(high);
  const lowWords = belowYi(low);
  if (highWords === '') return lowWords;
  const gap = lowWords !== '' && low.startsWith('0') ? '零' : '';
  return `${highWords}亿${gap}${lowWords}`;
}

function belowYi(digits: string): string {
  const wan = section(digits.slice(0, -4));
  const rest = section(digits.slice(-4));
  if (wan === '') return rest;
  const gap = rest !== '' && digits.slice(-4).startsWith('0') ? '零' : '';
  return `${wan}万${gap}${rest}`;
}

/** Up to four digits; zeros in front are dropped, zeros inside become one 零, zeros behind vanish. */
function section(digits: string): string {
  let words = '';
  let pendingZero = false;
  for (const [i, char] of [...digits].entries()) {
    const digit = Number(char);
    if (digit === 0) {
      pendingZero = words !== '';
      continue;
    }
    words += `${pendingZero ? '零' : ''}${DIGITS[digit] ?? ''}${PLACES[digits.length - 1 - i] ?? ''}`;
    pendingZero = false;
  }
  return words;
}
