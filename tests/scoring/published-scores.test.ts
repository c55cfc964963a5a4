import { amount } from '../../src/core';
import { type CannotSayCode, readResult, scoreIndicator, tierRange } from '../../src/scoring';
import { hengyang, jincheng, type PublishedIndicator, type PublishedTables } from './published';

/**
 * The scorer against every indicator row of the published tables. A row agrees when the recomputed score is the
 * printed one, or when the result is one of the three standard phrases and the printed score lies in that tier (SE-15).
 */
type Verdict =
  | { readonly kind: 'agrees'; readonly how: 'exactly' | 'within its tier' }
  | { readonly kind: 'differs'; readonly recomputed: string }
  | { readonly kind: 'cannot say'; readonly code: CannotSayCode };

function verdictOf(row: PublishedIndicator): Verdict {
  const outcome = scoreIndicator(row.target, row.result, amount(row.weight));
  if (outcome.kind === 'cannot-say') return outcome.code === 'tier-range' ? tierVerdictOf(row) : { kind: 'cannot say', code: outcome.code };
  if (row.score === '') return { kind: 'differs', recomputed: outcome.score.toString() };
  const printed = amount(row.score);
  if (outcome.score.eq(printed)) return { kind: 'agrees', how: 'exactly' };
  return inTier(row) ? { kind: 'agrees', how: 'within its tier' } : { kind: 'differs', recomputed: outcome.score.toString() };
}

function rangeOf(row: PublishedIndicator): ReturnType<typeof tierRange> | null {
  const reading = readResult(row.result);
  return reading.kind === 'tier' ? tierRange(reading.tier, amount(row.weight)) : null;
}

function inTier(row: PublishedIndicator): boolean {
  const range = rangeOf(row);
  return range !== null && row.score !== '' && amount(row.score).gte(range.low) && amount(row.score).lte(range.high);
}

function tierVerdictOf(row: PublishedIndicator): Verdict {
  const range = rangeOf(row);
  return inTier(row) ? { kind: 'agrees', how: 'within its tier' } : { kind: 'differs', recomputed: `${range?.low.toString() ?? ''}-${range?.high.toString() ?? ''}` };
}

interface Difference {
  readonly line: number;
  readonly recomputed: string;
  readonly printed: string;
  readonly why: string;
}

/** Every row of 晋城 2023 where the recomputed score is not the printed one. */
const JINCHENG_DIFFERENCES: readonly Difference[] = [
  { line: 592, recomputed: '2.4-3.19', printed: '2', why: 'SE-15: 部分达成 earns 60%–80% of the weight, 2 of 4 is 50%.' },
  { line: 995, recomputed: '10', printed: '', why: 'SE-30: the score cell is blank, 达成预期指标 earns the full weight; the total of 100 needs these 10 points.' },
  { line: 1030, recomputed: '10', printed: '9.91', why: 'SE-14: the result repeats the target =10万元, while the score was taken from money really paid.' },
  { line: 1132, recomputed: '5', printed: '4', why: 'SE-12/SE-16: more than an = target keeps full marks; a point was taken off by hand for 151% of the target.' },
  { line: 1167, recomputed: '29.45', printed: '29.46', why: 'SE-12: 30×54/55 = 29.4545…, half-up 29.45.' },
  { line: 1200, recomputed: '0', printed: '', why: 'SE-30: nothing was done and the score cell is blank, which counts as 0.' },
  { line: 1201, recomputed: '0', printed: '', why: 'SE-30: nothing was done and the score cell is blank, which counts as 0.' },
  { line: 1235, recomputed: '0', printed: '', why: 'SE-30: nothing was done and the score cell is blank, which counts as 0.' },
  { line: 1239, recomputed: '6-7.99', printed: '0', why: 'SE-15: 部分达成 earns 60%–80% of the weight, not 0.' },
  { line: 1240, recomputed: '10', printed: '5.3', why: 'SE-13: a cost below its limit earns full marks; the printed score is the share of money spent (SE-14).' },
  { line: 1271, recomputed: '3.99', printed: '4', why: 'SE-14: a cost with ≥; 10×159.76/400 = 3.994, printed as a whole number.' },
  { line: 1276, recomputed: '4.74', printed: '4.73', why: 'SE-11: 5×90/95 = 4.7368…, half-up 4.74; the document cut the digits off.' },
  { line: 1308, recomputed: '7', printed: '0', why: 'SE-13: 1000元/天 is below the limit of 1775元/天, yet no points were given.' },
];

const JINCHENG_CANNOT_SAY: Readonly<Record<number, CannotSayCode>> = {
  628: 'target-blank', 658: 'target-blank', 833: 'target-blank', 934: 'target-blank', 1137: 'target-blank', 1165: 'target-blank',
  1194: 'not-a-direction',
  1204: 'zero-cost', 1205: 'zero-cost', 1206: 'zero-cost', 1309: 'zero-cost', 1311: 'zero-cost',
};

const HENGYANG_DIFFERENCES: readonly Difference[] = [
  { line: 266, recomputed: '9.79', printed: '8', why: 'SE-11: 10×93/95 = 9.789…; two points were taken off by hand without a reason.' },
  { line: 300, recomputed: '10', printed: '8', why: 'SE-20: 96% reaches 95%以上, yet two points were taken off.' },
  { line: 367, recomputed: '9.8', printed: '8', why: 'SE-11: 10×97/99 = 9.797…; two points were taken off by hand without a reason.' },
];

const HENGYANG_CANNOT_SAY: Readonly<Record<number, CannotSayCode>> = {
  205: 'several-targets', 238: 'several-targets', 240: 'several-targets', 241: 'several-targets', 251: 'several-targets',
  253: 'several-targets', 254: 'several-targets', 289: 'several-targets', 358: 'several-targets',
  213: 'kinds-differ',
  214: 'result-blank', 250: 'result-blank', 263: 'result-blank', 265: 'result-blank', 296: 'result-blank', 298: 'result-blank',
  299: 'result-blank', 336: 'result-blank', 365: 'result-blank', 366: 'result-blank',
  215: 'kinds-differ', 216: 'result-unreadable', 217: 'kinds-differ',
  259: 'no-direction', 260: 'no-direction', 290: 'no-direction', 297: 'no-direction',
};

/** A numeric row states its target with a sign: ≥95%, =20个, ≠1场/次. */
const isNumeric = (row: PublishedIndicator): boolean => /^[≥≤=≧≦≠]/.test(row.target);

interface Proof {
  readonly rows: number;
  readonly numeric: number;
  readonly numericAgree: number;
  readonly agree: { readonly exactly: number; readonly tier: number };
  readonly differs: readonly Difference[];
  readonly cannotSay: Readonly<Record<number, CannotSayCode>>;
}

function prove(tables: PublishedTables, explained: readonly Difference[]): Proof {
  const judged = tables.indicators.map((row) => ({ row, verdict: verdictOf(row) }));
  const differs: Difference[] = [];
  const cannotSay: Record<number, CannotSayCode> = {};
  for (const { row, verdict } of judged) {
    if (verdict.kind === 'cannot say') cannotSay[row.line] = verdict.code;
    if (verdict.kind === 'differs') {
      const why = explained.find(({ line }) => line === row.line)?.why ?? 'NOT EXPLAINED';
      differs.push({ line: row.line, recomputed: verdict.recomputed, printed: row.score, why });
    }
  }
  const agreeing = judged.filter(({ verdict }) => verdict.kind === 'agrees');
  const exactly = agreeing.filter(({ verdict }) => verdict.kind === 'agrees' && verdict.how === 'exactly').length;
  return {
    rows: judged.length,
    numeric: judged.filter(({ row }) => isNumeric(row)).length,
    numericAgree: agreeing.filter(({ row }) => isNumeric(row)).length,
    agree: { exactly, tier: agreeing.length - exactly },
    differs,
    cannotSay,
  };
}

function tableOf(name: string, tables: PublishedTables): string {
  const lines = tables.indicators.map((row) => {
    const verdict = verdictOf(row);
    const note = verdict.kind === 'agrees' ? verdict.how : verdict.kind === 'differs' ? `recomputed ${verdict.recomputed}` : verdict.code;
    const cells = [row.line, row.target || '(blank)', row.result || '(blank)', `${row.score || '(blank)'}/${row.weight}`];
    return `${verdict.kind.padEnd(10)} | ${cells.join(' | ')} | ${note}`;
  });
  return [`${name}: verdict | line | target | result | printed/weight | note`, ...lines].join('\n');
}

describe('recomputed scores against printed scores', () => {
  const tables = { '晋城 2023': jincheng(), '衡阳 2022': hengyang() };

  beforeAll(() => {
    for (const [name, published] of Object.entries(tables)) process.stdout.write(`${tableOf(name, published)}\n\n`);
  });

  test('晋城 2023: 23 tables with 270 indicator rows, 175 of them numeric', () => {
    const proof = prove(tables['晋城 2023'], JINCHENG_DIFFERENCES);
    expect(tables['晋城 2023'].titles).toHaveLength(23);
    expect(proof.rows).toBe(270);
    expect(proof.numeric).toBe(175);
    expect(proof.numericAgree).toBe(159);
    expect(proof.agree).toEqual({ exactly: 239, tier: 6 });
    expect(proof.differs).toEqual(JINCHENG_DIFFERENCES);
    expect(proof.cannotSay).toEqual(JINCHENG_CANNOT_SAY);
    expect(239 + 6 + JINCHENG_DIFFERENCES.length + Object.keys(JINCHENG_CANNOT_SAY).length).toBe(270);
  });

  test('衡阳 2022: five tables with 72 indicator rows', () => {
    const proof = prove(tables['衡阳 2022'], HENGYANG_DIFFERENCES);
    expect(tables['衡阳 2022'].titles).toHaveLength(5);
    expect(proof.rows).toBe(72);
    expect(proof.agree).toEqual({ exactly: 42, tier: 0 });
    expect(proof.differs).toEqual(HENGYANG_DIFFERENCES);
    expect(proof.cannotSay).toEqual(HENGYANG_CANNOT_SAY);
  });

  test('every printed weight adds up to the 90 points a 晋城 table gives its indicators', () => {
    const byTable = new Map<string, number>();
    for (const { table, weight } of tables['晋城 2023'].indicators) byTable.set(table, (byTable.get(table) ?? 0) + Number(weight));
    expect([...byTable.values()]).toEqual(Array<number>(23).fill(90));
  });
});
