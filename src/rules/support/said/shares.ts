import { type Amount, amount, type TextSpan } from '../../../core';
import { type Indicator, quoted } from '../../../performance';
import type { TextField } from '../../../performance/text-fields';
import { agreementOf } from './agreement';
import { type Mention, mentionsIn } from './mentions';

/** No more than all can be content, up to standard or covered. */
const WHOLE = /(?:满意度|满意率|合格率|覆盖率|及时率|通过率|准确率|出勤率|完好率|达标率|查处率|整改率)$/;
const CONTENT = /满意[度率]$/;
const HUNDRED = amount(100);
const SHARE = /^[≥≤=<>]*(\d+(?:\.\d+)?)%$/;
const OTHERWISE = /其中|上年|去年|前年|往年|同期|同比|环比|较|比|目标|要求|计划|预计|提高|下降|年初|应/;

/** Shares of a whole that are more than all of it. */
export function overfullIn(field: TextField): readonly TextSpan[] {
  return shares(field).flatMap((mention) => (mention.value.gt(HUNDRED) && WHOLE.test(mention.noun) ? [spanOf(mention)] : []));
}

/** What the text says of 满意度 where no indicator has such a share. Of more groups than there are indicators nobody knows whose it is. */
export function satisfactionIn(field: TextField, indicators: readonly Indicator[]): readonly { readonly span: TextSpan; readonly indicator: Indicator }[] {
  const own = indicators.filter(({ name }) => name.includes('满意'));
  const [first] = own;
  const figures = own.flatMap(({ result, target }) => [result, target].flatMap((content) => shareOf(quoted(content))));
  const said = shares(field).filter(({ noun, value, digits }) => CONTENT.test(noun) && value.lte(HUNDRED) && !/^0\d/.test(digits));
  if (!first || own.some(({ result }) => shareOf(quoted(result)).length === 0) || said.length > own.length) return [];
  const strange = said.filter((mention) => !OTHERWISE.test(mention.clause) && !figures.some((figure) => isAllowed(mention, figure)));
  const [only, ...others] = strange;
  if (!only || others.length > 0) return [];
  // Between the groups that were asked lies what all of them together say.
  const inside = figures.some(({ figure }) => figure.gte(only.value)) && figures.some(({ figure }) => figure.lte(only.value));
  return inside && own.length > 1 ? [] : [{ span: spanOf(only), indicator: first }];
}

/** Its own figure, or a bound or a rounding of it. */
function isAllowed(mention: Mention, { sign, figure }: Share): boolean {
  const agreement = agreementOf(mention, { sign, figure });
  return agreement === 'agrees' || (agreement === 'open' && sign === '');
}

interface Share {
  readonly sign: string;
  readonly figure: Amount;
}

function shares(field: TextField): readonly Mention[] {
  return field.text.includes('%') ? mentionsIn(field).filter(({ rest }) => rest.charAt(0) === '%') : [];
}

function shareOf(content: string): readonly Share[] {
  const digits = SHARE.exec(content)?.[1];
  return digits === undefined ? [] : [{ sign: content.slice(0, content.indexOf(digits)), figure: amount(digits) }];
}

function spanOf({ nounStart, noun, end }: Mention): TextSpan {
  const words = /[\u4e00-\u9fff]{1,12}$/.exec(noun)?.[0] ?? '';
  return { start: nounStart + noun.length - words.length, end: end + 1 };
}
