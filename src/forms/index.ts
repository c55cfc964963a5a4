import { layoutsOf } from '../core';
import { BUDGET } from './budget';
import { FINAL_ACCOUNTS } from './final-accounts';
import { ALLOCATION } from './allocation';
import { CRITERIA } from './criteria';
import { OVERALL_EVALUATION } from './overall-evaluation';
import { PERFORMANCE_TARGETS } from './performance-targets';
import { SELF_EVALUATION } from './self-evaluation';
import { SELF_EVALUATION_SUMMARY } from './self-evaluation-summary';
import type { Form, FormSet } from './types';

/** Every set Gouji knows. A new set is one folder and one line here (docs/adding-a-form.md). */
export const FORM_SETS: readonly FormSet[] = [FINAL_ACCOUNTS, BUDGET, SELF_EVALUATION, SELF_EVALUATION_SUMMARY, PERFORMANCE_TARGETS, OVERALL_EVALUATION, ALLOCATION, CRITERIA];

/** Every layout of every form. */
export const FORMS: readonly Form[] = layoutsOf(FORM_SETS);

const BY_ID: ReadonlyMap<string, Form> = new Map(FORM_SETS.flatMap(({ forms }) => forms).map((form) => [form.id, form]));

/** The form of that id, in the edition all others are written against. */
export function formById(id: string): Form {
  const form = BY_ID.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

export type { Column, FixedRow, Form, FormRelation, FormSet, Part, Rows } from './types';
