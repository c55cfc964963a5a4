import type { Rule } from './types';

/** Every rule, in catalogue order. A test walks the folder and proves that none is forgotten. */
export const RULES: readonly Rule[] = [];

export type { Rule, RuleContext, RuleReport } from './types';
