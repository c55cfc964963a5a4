import { normalize } from '../core';
import { CLASS_DIGITS } from './levels';

/** 科目代码 and name as one cell holds them; either may be blank. */
export interface WrittenSubject {
  readonly code: string;
  /** Normalised; the last part where a path of names is written. */
  readonly name: string;
}

const OPENING = '[\\[(【〔]*';
const CLOSING = '[\\])】〕]*';
/** 类 of three digits and pairs of digits below it, joined or parted by a dash, dot or slash. */
const DIGITS = '\\d{3}(?:[-./]?\\d{2})*';
const LEADING = new RegExp(`^${OPENING}(${DIGITS})(?![\\d,.])${CLOSING}(?:[-_:./\\\\|]*)(\\D.*)?$`);
const TRAILING = new RegExp(`^(\\D+?)[-_:]?[\\[(【〔]?(${DIGITS})${CLOSING}$`);
const STEPS = /[-_/\\|>]+/;
const STEP = /^((?:\d{3})?(?:\d{2})*)(?!\d)(.*)$/;
const NOTHING: WrittenSubject = { code: '', name: '' };

/**
 * Reads `30217`, `302-17`, `30217 公务接待费`, `公务接待费(30217)`, `302商品和服务支出-17公务接待费`,
 * `商品和服务支出\公务接待费`. What is neither code nor name of a subject comes back as a name.
 */
export function readSubject(text: string): WrittenSubject {
  const whole = normalize(text);
  if (whole === '') return NOTHING;
  const leading = LEADING.exec(whole);
  if (leading?.[1] !== undefined) return below(plain(leading[1]), leading[2] ?? '');
  const trailing = TRAILING.exec(whole);
  if (trailing?.[1] !== undefined && trailing[2] !== undefined) return { code: plain(trailing[2]), name: lastStep(trailing[1]) };
  return { code: '', name: lastStep(whole) };
}

/** A path under a code: a later step may carry a code of its own, whole or by its last two digits. */
function below(first: string, rest: string): WrittenSubject {
  let code = first;
  let name = '';
  for (const step of rest.split(STEPS)) {
    const [, digits = '', words = ''] = STEP.exec(step) ?? [];
    if (digits.length >= CLASS_DIGITS) code = digits;
    else code += digits;
    if (words !== '') name = words;
  }
  return { code, name };
}

function lastStep(path: string): string {
  return path.split(STEPS).filter((step) => step !== '').slice(-1)[0] ?? '';
}

function plain(digits: string): string {
  return digits.replace(/\D/g, '');
}
