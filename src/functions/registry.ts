import { BANDSCORE } from './BANDSCORE';
import { CHANGERATE } from './CHANGERATE';
import { CHANGETEXT } from './CHANGETEXT';
import { DEDUCTSCORE } from './DEDUCTSCORE';
import { DEVIATION } from './DEVIATION';
import { EXECRATE } from './EXECRATE';
import { EXECSCORE } from './EXECSCORE';
import { INDICATOR } from './INDICATOR';
import { PERFGRADE } from './PERFGRADE';
import { PERFSCORE } from './PERFSCORE';
import { RMBUPPER } from './RMBUPPER';
import type { WorksheetFunction } from './runtime/define';
import { SHARE } from './SHARE';
import { SUBJECTSUM } from './SUBJECTSUM';
import { THREEPUBLIC } from './THREEPUBLIC';
import { TIE } from './TIE';
import { TOWAN } from './TOWAN';
import { TOYUAN } from './TOYUAN';

/** Prefix of every function in a formula: =GJ.EXECRATE(…). The same in Excel, WPS and the workbench. */
export const NAMESPACE = 'GJ';

/** Every worksheet function, in the order of the function list. */
export const FUNCTIONS: readonly WorksheetFunction[] = [
  EXECRATE,
  EXECSCORE,
  PERFSCORE,
  DEVIATION,
  PERFGRADE,
  INDICATOR,
  BANDSCORE,
  DEDUCTSCORE,
  CHANGERATE,
  CHANGETEXT,
  SHARE,
  SUBJECTSUM,
  THREEPUBLIC,
  TIE,
  TOWAN,
  TOYUAN,
  RMBUPPER,
];

export function functionNamed(name: string): WorksheetFunction | undefined {
  return FUNCTIONS.find((candidate) => candidate.name === name.toUpperCase());
}
