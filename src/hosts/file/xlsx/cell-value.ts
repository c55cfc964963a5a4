import type { CellValue } from '../../../core';
import { dateSerial } from '../grid/dates';
import { unescapeText } from './text';

export interface ValueSource {
  readonly strings: readonly string[];
  readonly date1904: boolean;
  /** Refuses the file; called for values that contradict their type. */
  readonly wrong: (what: string) => Error;
}

/** The value of a cell from its type letter and the text of its `<v>`. */
export function readValue(type: string, text: string, source: ValueSource): CellValue {
  switch (type) {
    case 's':
      return sharedString(text, source);
    case 'str':
      return unescapeText(text);
    case 'b':
      return text === '' ? null : text === '1' || text === 'true';
    case 'e':
      return text === '' ? null : { error: text };
    case 'd':
      return text === '' ? null : (dateSerial(text, source.date1904) ?? text);
    default:
      return number(text, source);
  }
}

function number(text: string, source: ValueSource): number | null {
  if (text === '') return null;
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw source.wrong(`数值“${text.slice(0, 40)}”无法识别`);
}

function sharedString(text: string, source: ValueSource): string | null {
  if (text === '') return null;
  const value = source.strings[Number(text)];
  if (value === undefined) throw source.wrong('引用了不存在的共享字符串');
  return value;
}
