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
import { rule as outside } from './SE-10';
import { rule as least } from './SE-11';
import { rule as equal } from './SE-12';
import { rule as most } from './SE-13';
import { rule as costSign } from './SE-14';
import { rule as tier } from './SE-15';
import { rule as beyond } from './SE-16';
import { rule as notDone } from './SE-17';
import { rule as unset } from './SE-18';
import { rule as reason } from './SE-19';
import { rule as reached } from './SE-20';
import { rule as noResult } from './SE-21';
import { rule as signed } from './SE-22';
import { rule as twice } from './SE-23';
import { rule as grade } from './SE-31';
import { rule as capped } from './SE-33';
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
  outside,
  least,
  equal,
  most,
  costSign,
  tier,
  beyond,
  notDone,
  unset,
  reason,
  reached,
  noResult,
  signed,
  twice,
  grade,
  capped,
];

export type { Rule, RuleContext, RuleReport } from './types';
