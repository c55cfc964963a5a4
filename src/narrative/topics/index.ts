import { BUDGET_TOPICS } from './budget';
import { FINAL_ACCOUNTS_TOPICS } from './final-accounts';
import type { Topic } from './types';

/** Every section of 情况说明 that is read, set by set. */
export const TOPICS: readonly Topic[] = [...FINAL_ACCOUNTS_TOPICS, ...BUDGET_TOPICS];

export { GIVEN_SUBJECTS } from './given';
export type { Subject, Topic } from './types';
