import { HostError } from '../../port';
import { type Token, tokenizeFormula } from '../xlsx/formula-tokens';

/** Functions younger than the file format: stored as `_xlfn.NAME`, else a spreadsheet shows `#NAME?`. */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT
  CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT
  FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC
  IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC
  PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P
  STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TEXTAFTER TEXTBEFORE TEXTJOIN UNICHAR UNICODE VALUETOTEXT VAR.P
  VAR.S WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

/** Functions that spill or name parameters; a file needs metadata for them that patching does not write. */
const DYNAMIC = new Set(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER GROUPBY HSTACK LAMBDA LET MAKEARRAY MAP PIVOTBY RANDARRAY REDUCE SCAN SEQUENCE
  SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW UNIQUE VSTACK WRAPCOLS WRAPROWS`.split(/\s+/),
);

const ADD_IN = /^GJ\.(?=[A-Z])/i;

/** A formula as a file stores it: without `=`, our functions and the format's younger ones under their stored names. */
export function storedFormula(formula: string): string {
  const tokens = tokenizeFormula(formula.slice(1));
  return tokens.map((token, index) => (isFunction(token, tokens[index + 1]) ? storedName(token.text) : token.text)).join('');
}

function isFunction({ kind }: Token, next: Token | undefined): boolean {
  return kind === 'word' && next?.text === '(';
}

function storedName(name: string): string {
  const known = name.toUpperCase();
  if (DYNAMIC.has(known)) {
    throw new HostError('unsupported', `公式用到动态数组函数 ${known}，不能直接写入文件。请在 Excel 或 WPS 中填写这个公式。`);
  }
  if (FUTURE.has(known)) return `_xlfn.${known}`;
  return name.replace(ADD_IN, '_xldudf_GJ_');
}
