import { FINAL_ACCOUNTS } from './final-accounts';
import type { Form, FormSet } from './types';

/** Every set Gouji knows. A new set is one folder and one line here (docs/adding-a-form.md). */
export const FORM_SETS: readonly FormSet[] = [FINAL_ACCOUNTS];

export const FORMS: readonly Form[] = FORM_SETS.flatMap((set) => set.forms);

const BY_ID: ReadonlyMap<string, Form> = new Map(FORMS.map((form) => [form.id, form]));

export function formById(id: string): Form {
  const form = BY_ID.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

export type { Column, FixedRow, Form, FormRelation, FormSet, Part, Rows } from './types';
