import { rule as codes } from './F02-3';
import { rule as operation } from './F03-2';
import { rule as lineNumbers } from './F10-2';
import { rule as overwritten } from './FM-06';
import { rule as copy } from './FM-copy';
import { rule as hiddenDigits } from './FM-hidden-digits';
import { rule as placeholder } from './FM-placeholder';
import { rule as textNumbers } from './FM-text';
import { rule as unit } from './FM-unit';
import { rule as unreadable } from './FM-unreadable';
import { rule as empty } from './Fx-empty';
import { rule as points } from './SE-11';
import { rule as reason } from './SE-19';
import { rule as twice } from './SE-23';
import { rule as grade } from './SE-31';
import type { Rule } from './types';

/** Every rule, in catalogue order. A test walks the folder and proves that none is forgotten. */
export const RULES: readonly Rule[] = [
  codes,
  operation,
  lineNumbers,
  empty,
  overwritten,
  copy,
  hiddenDigits,
  placeholder,
  textNumbers,
  unit,
  unreadable,
  points,
  reason,
  twice,
  grade,
];

export type { Rule, RuleContext, RuleReport } from './types';
