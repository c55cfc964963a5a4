import { rule as counterparts } from './B06-2';
import { rule as staff } from './DE-01';
import { rule as adjustment } from './DE-05';
import { rule as assets } from './DE-11';
import { rule as sameProject } from './DE-16';
import { rule as fullPoints } from './DE-18';
import { rule as codes } from './F02-3';
import { rule as operation } from './F03-2';
import { rule as items } from './Fx-06items';
import { rule as lineNumbers } from './F10-2';
import { rule as overwritten } from './FM-06';
import { rule as absent } from './FM-absent';
import { rule as columns } from './FM-columns';
import { rule as code } from './FM-code';
import { rule as copy } from './FM-copy';
import { rule as hiddenDigits } from './FM-hidden-digits';
import { rule as hidden } from './FM-hidden';
import { rule as name } from './FM-name';
import { rule as number } from './FM-number';
import { rule as range } from './FM-range';
import { rule as sign } from './FM-sign';
import { rule as placeholder } from './FM-placeholder';
import { rule as textNumbers } from './FM-text';
import { rule as totals } from './FM-total';
import { rule as unit } from './FM-unit';
import { rule as unreadable } from './FM-unreadable';
import { rule as budgetSide } from './Fx-09budget';
import { rule as empty } from './Fx-empty';
import { rule as plainCodes } from './GT-codes';
import { rule as plainPart } from './GT-part';
import { rule as plainTotal } from './GT-total';
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
import { rule as projects } from './Bx-12PG';
import { rule as targetUnit } from './PG-02';
import { rule as term } from './PG-03';
import { rule as costLimit } from './PG-04';
import { rule as factor } from './PG-05';
import { rule as kinds } from './PG-08';
import { rule as grounds } from './PG-09';
import { rule as filledIn } from './PG-10';
import { rule as listedProjects } from './DE-14';
import { rule as computed } from './DE-15';
import { rule as measured } from './PG-06';
import { rule as namedBudget } from './PG-07';
import { rule as firstLevels } from './SE-02';
import { rule as explained } from './SE-07';
import { rule as summary } from './SE-32';
import { rule as executionText } from './SE-34';
import { rule as executionFigures } from './SE-35';
import { rule as resultText } from './SE-36';
import { rule as promised } from './SE-37';
import { rule as spread } from './SE-25';
import { rule as unscored } from './SE-26';
import { rule as numbering } from './FM-08';
import { rule as copied } from './NA-01';
import { rule as shares } from './NA-02';
import { rule as completion } from './NA-03';
import { rule as growth } from './NA-04';
import { rule as classes } from './NA-05';
import { rule as direction } from './NA-06';
import { rule as reasons } from './NA-07';
import { rule as threePublic } from './NA-08';
import { rule as operating } from './NA-10';
import { rule as vehicles } from './NA-12';
import { rule as evaluated } from './NA-13';
import { rule as said } from './NA-17';
import { rule as threePublicNotes } from './NA-09';
import { rule as namedSubjects } from './NA-11';
import { rule as years } from './NA-14';
import { rule as usage } from './NA-15';
import { rule as counted } from './NA-16';
import { rule as sections } from './FM-02';
import { rule as contents } from './FM-01';
import { rule as residue } from './NA-18';
import { rule as threePublicChange } from './DE-02';
import { rule as keyExpenditure } from './DE-03';
import { rule as budgetCompletion } from './DE-04';
import { rule as progress } from './DE-06';
import { rule as carriedForward } from './DE-07';
import { rule as operatingControl } from './DE-08';
import { rule as threePublicControl } from './DE-09';
import { rule as procurement } from './DE-10';
import { rule as buildings } from './DE-19';
import { rule as savings } from './DE-20';
import { rule as otherBands } from './DE-21';
import { rule as cutBudget } from './SE-08';
import { rule as promisedTargets } from './PG-12';
import { rule as oneTarget } from './PG-13';
import { rule as inOrder } from './PG-14';
import { rule as wholeWeights } from './PG-15';
import type { Rule } from './types';

/** Every rule, in catalogue order. A test walks the folder and proves that none is forgotten. */
export const RULES: readonly Rule[] = [
  counterparts,
  codes,
  operation,
  items,
  lineNumbers,
  empty,
  contents,
  sections,
  overwritten,
  absent,
  columns,
  copy,
  hiddenDigits,
  placeholder,
  textNumbers,
  totals,
  unit,
  unreadable,
  budgetSide,
  code,
  hidden,
  name,
  number,
  range,
  sign,
  plainTotal,
  plainPart,
  plainCodes,
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
  spread,
  unscored,
  grade,
  capped,
  summary,
  executionText,
  executionFigures,
  resultText,
  promised,
  numbering,
  listedProjects,
  computed,
  measured,
  namedBudget,
  firstLevels,
  explained,
  cutBudget,
  projects,
  targetUnit,
  term,
  costLimit,
  factor,
  kinds,
  grounds,
  filledIn,
  promisedTargets,
  oneTarget,
  inOrder,
  wholeWeights,
  staff,
  adjustment,
  assets,
  threePublicChange,
  keyExpenditure,
  budgetCompletion,
  progress,
  carriedForward,
  operatingControl,
  threePublicControl,
  procurement,
  buildings,
  savings,
  otherBands,
  sameProject,
  fullPoints,
  copied,
  shares,
  completion,
  growth,
  classes,
  direction,
  reasons,
  threePublic,
  threePublicNotes,
  operating,
  namedSubjects,
  vehicles,
  evaluated,
  years,
  usage,
  counted,
  said,
  residue,
];

export type { Rule, RuleContext, RuleReport } from './types';
