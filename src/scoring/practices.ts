import { type Amount, amount, type Localized } from '../core';
import { ABOVE_NINETY, FROM_EIGHTY, type GradeStep, STANDARD_GRADES } from './grade';

/** How one province's performance system scores, as far as it differs from 财预〔2020〕10号. */
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
  /** Above the limit of a ≤ target: the share that is over is taken off (1−(实际−目标)÷目标), or what is left of it counts (目标÷实际). */
  readonly overLimit: 'excess' | 'ratio';
  readonly grades: readonly GradeStep[];
  /** Below so much 执行率 (percent) the total score may not exceed so many points (SE-33); strictest first. */
  readonly caps: readonly ScoreCap[];
  /** Provinces and cities that score so, as the names of their units begin. */
  readonly places: readonly string[];
}

export interface ScoreCap {
  readonly executionBelow: Amount;
  readonly totalAtMost: Amount;
}

const GENERAL: ScoringPractice = {
  id: 'general',
  name: { zh: '通用（财预〔2020〕10号）', en: 'General (Caiyu [2020] No. 10)' },
  reducibleFrom: amount('1.2'),
  reasonFrom: amount('1.3'),
  reasonFromZero: null,
  unsetCostAtMost: null,
  limitIsReached: true,
  overLimit: 'excess',
  grades: STANDARD_GRADES,
  caps: [],
  places: [],
};

const SHANXI = ['山西', '太原', '大同', '阳泉', '长治', '晋城', '朔州', '晋中', '运城', '忻州', '临汾', '吕梁'];
const HEBEI_TIANJIN = ['河北', '天津', '石家庄', '唐山', '秦皇岛', '邯郸', '邢台', '保定', '张家口', '承德', '沧州', '廊坊', '衡水'];
const GUANGXI = ['广西', '南宁', '柳州', '桂林', '梧州', '北海', '防城港', '钦州', '贵港', '玉林', '百色', '贺州', '河池', '来宾', '崇左'];

const cap = (executionBelow: number, totalAtMost: number): ScoreCap => ({ executionBelow: amount(executionBelow), totalAtMost: amount(totalAtMost) });

/** What the regulation itself says; it is the measure wherever nothing else is known. */
export const GENERAL_PRACTICE: ScoringPractice = GENERAL;

/** Every practice; a further one is one more entry. */
export const PRACTICES: readonly [ScoringPractice, ...ScoringPractice[]] = [
  GENERAL,
  { ...GENERAL, id: 'shanxi', name: { zh: '山西', en: 'Shanxi' }, unsetCostAtMost: amount(5), places: SHANXI },
  // Both set rules of their own for < and >, which are not known to us: just at the limit any score may be right.
  { ...GENERAL, id: 'hebei-tianjin', name: { zh: '河北、天津', en: 'Hebei, Tianjin' }, limitIsReached: false, places: HEBEI_TIANJIN },
  { ...GENERAL, id: 'guangxi', name: { zh: '广西', en: 'Guangxi' }, reasonFromZero: amount(30), places: GUANGXI },
  { ...GENERAL, id: 'ratio', name: { zh: '超限按“目标÷实际”计分的地方', en: 'Places that score target ÷ result above a limit' }, overLimit: 'ratio' },
  { ...GENERAL, id: 'from-80', name: { zh: '80 分起为优的地方', en: 'Places where 优 begins at 80' }, grades: FROM_EIGHTY },
  { ...GENERAL, id: 'above-90', name: { zh: '90 分以上（不含）为优的地方', en: 'Places where 优 is above 90' }, grades: ABOVE_NINETY },
  {
    ...GENERAL,
    id: 'capped',
    name: { zh: '执行率低时总分封顶的地方', en: 'Places that cap the total where little was spent' },
    caps: [cap(50, 59), cap(60, 69), cap(70, 79), cap(80, 89)],
  },
];

export function practiceNamed(id: string): ScoringPractice | undefined {
  return PRACTICES.find((practice) => practice.id === id);
}

/** The practice of the place whose name a unit begins with, or undefined: 晋城市应急管理局 scores as Shanxi does. */
export function practiceOfPlace(organisation: string): ScoringPractice | undefined {
  const name = organisation.replace(/^[\d\s-]+/, '');
  return PRACTICES.find(({ places }) => places.some((place) => name.startsWith(place)));
}
