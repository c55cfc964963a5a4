import { kind as budget } from './budget';
import { kind as finalAccounts } from './final-accounts';
import type { DocumentKind } from './types';

/** Every kind of published document; one is a file and a line here. */
export const KINDS: readonly DocumentKind[] = [finalAccounts, budget];

export type { DocumentKind } from './types';
