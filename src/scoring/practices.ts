import { type Amount, amount, type Localized } from '../core';

/** How one province's performance system scores, as far as it differs from 财预〔2020〕10号 (rules.md §4.2 〔实践〕). */
export interface ScoringPractice {
  readonly id: string;
  readonly name: Localized;
  /** From this 实际÷目标 on a person may take points off (≥, > and = targets). */
  readonly reducibleFrom: Amount;
  /** From this 实际÷目标 on a reason must be written. */
  readonly reasonFrom: Amount;
  /** Where nothing was wanted, from this result on a reason must be written; null where no such rule is known. */
  readonly reasonFromZero: Amount | null;
  /** Most points of a cost indicator whose target was never set; null where it earns none without a target. */
  readonly unsetCostAtMost: Amount | null;
  /** Whether > and < score as ≥ and ≤ do when the limit is just reached. */
  readonly limitIsReached: boolean;
}

const GENERAL: ScoringPractice = {
  id: 'general',
  name: { zh: '通用（财预〔2020〕10号）', en: 'General (Caiyu [2020] No. 10)' },
  reducibleFrom: amount('1.2'),
  reasonFrom: amount('1.3'),
  reasonFromZero: null,
  unsetCostAtMost: null,
  limitIsReached: true,
};

/** Every practice; a further one is one more entry. */
export const PRACTICES: readonly ScoringPractice[] = [
  GENERAL,
  { ...GENERAL, id: 'shanxi', name: { zh: '山西', en: 'Shanxi' }, unsetCostAtMost: amount(5) },
  // Both set rules of their own for < and >, which are not known to us: just at the limit any score may be right.
  { ...GENERAL, id: 'hebei-tianjin', name: { zh: '河北、天津', en: 'Hebei, Tianjin' }, limitIsReached: false },
  { ...GENERAL, id: 'guangxi', name: { zh: '广西', en: 'Guangxi' }, reasonFromZero: amount(30) },
];

export function practiceNamed(id: string): ScoringPractice | undefined {
  return PRACTICES.find((practice) => practice.id === id);
}
