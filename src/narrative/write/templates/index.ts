import { BUDGET_TEMPLATE } from './budget';
import { FINAL_ACCOUNTS_TEMPLATE } from './final-accounts';

/** The text of every set that has one, by set id, in the order in which a unit with several is written for. */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'final-accounts': FINAL_ACCOUNTS_TEMPLATE,
  budget: BUDGET_TEMPLATE,
};
