import { type Amount, amount, normalize } from '../core';
import { type CannotSay, cannotSay } from './outcome';

/** One grade and the lowest score that earns it. */
export interface GradeStep {
  readonly from: Amount;
  readonly grade: string;
  /** True where `from` itself belongs to the grade below. */
  readonly open?: boolean;
}

/** 优 ≥90, 良 80–90, 中 60–80, 差 <60 (SE-31). */
export const STANDARD_GRADES: readonly GradeStep[] = [
  { from: amount(90), grade: '优' },
  { from: amount(80), grade: '良' },
  { from: amount(60), grade: '中' },
  { from: amount(0), grade: '差' },
];

/** One place grades 优 from 80, 良 from 70. */
export const FROM_EIGHTY: readonly GradeStep[] = [
  { from: amount(80), grade: '优' },
  { from: amount(70), grade: '良' },
  { from: amount(60), grade: '中' },
  { from: amount(0), grade: '差' },
];

/** Where the forms say “90 分以上（不含 90）为优”. */
export const ABOVE_NINETY: readonly GradeStep[] = STANDARD_GRADES.map((step) => (step.grade === '优' ? { ...step, open: true } : step));

const FULL_MARKS = amount(100);

/** The grade of a total score; scores outside 0…100 are a mistake in the total, not a grade. */
export function gradeOf(score: Amount, steps: readonly GradeStep[] = STANDARD_GRADES): string | CannotSay {
  if (score.isNegative() || score.gt(FULL_MARKS)) {
    return cannotSay('score-out-of-range', { score: score.toString(), low: 0, high: 100 });
  }
  const ordered = [...steps].sort((a, b) => b.from.comparedTo(a.from));
  const step = ordered.find(({ from, open = false }) => (open ? score.gt(from) : score.gte(from)));
  return step?.grade ?? cannotSay('score-out-of-range', {
    score: score.toString(),
    low: ordered[ordered.length - 1]?.from.toString() ?? 0,
    high: 100,
  });
}

const STEP = /^(\D+?)[:=≥]?(\d+(?:\.\d+)?)$/;

/** Reads `优90,良80,中60,差0`. */
export function readGradeScheme(text: string): readonly GradeStep[] | CannotSay {
  const steps: GradeStep[] = [];
  for (const part of normalize(text).split(/[,;、；]/)) {
    const [, grade, from] = STEP.exec(part) ?? [];
    if (grade === undefined || from === undefined) return cannotSay('scheme-unreadable', { text });
    steps.push({ from: amount(from), grade });
  }
  return steps;
}
