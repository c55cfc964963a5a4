import { plantedIn, type Subject, SUBJECTS } from './measured';
import type { Tally } from './sweep';

/** What a test plants again to prove the section fresh: one case in so many of each kind, of the first kinds of tables. */
const SAMPLED = 131;
const SAMPLED_SUBJECTS = [6];

/** The section of docs/accuracy.md about mistakes planted in performance tables. */
export function plantedSection(results: readonly (readonly [Subject, readonly Tally[]])[], step: number, sampled: readonly string[]): readonly string[] {
  return [
    '由 `npm run accuracy -- planted` 打印（默认每种错每 3 例取 1 例，五分钟；`-- planted 1` 是全部）。一次放一个错，只看新报出的。“对”：报出的规则是规则目录里管它的，地方是放错的那一格（行的错：那张表）。“提示”是其中只作提示的。“别处”：报了，但规则或地方不是。',
    '“无据”：表里没有别的数、别的字与它矛盾，逐例由做法给出理由（如原有一格得分没有转出，完成值恰等于指标值）。“漏”：应当能报而没有报。“错指”：多报出一个必错或需确认，说的是没有放错的格。',
    '“多条”：一个错列成一条以上原因（挪 1 分是两格错，列两条不算；原来就报的不算）。“改正值”只计原因里给出的：对的，错的（必须是 0）。',
    '',
    ...results.flatMap(([{ name, oneIn }, tallies]) => [
      `### ${name}`,
      '',
      ...(oneIn * step > 1 ? [`每种错每 ${String(oneIn * step)} 例取 1 例。`, ''] : []),
      '| 错法 | 放 | 对 | 提示 | 别处 | 无据 | 漏 | 错指 | 多条 | 改正值对 | 改正值错 |',
      '|---|---|---|---|---|---|---|---|---|---|---|',
      ...[...tallies, total(tallies)].map(row),
      '',
      summary(total(tallies)),
      '',
    ]),
    `抽样（每种错每 ${String(SAMPLED)} 例取 1 例，测试每次重算）：`,
    '',
    ...sampled,
  ];
}

function row(tally: Tally): string {
  const { kind, tried, right, hinted, otherwise, unprovable, missed, accused, several, corrected, wrong } = tally;
  return `| ${[kind, tried, right, hinted, otherwise, unprovable, missed, accused, several, corrected, wrong].join(' | ')} |`;
}

function total(tallies: readonly Tally[]): Tally {
  const of = (key: 'tried' | 'right' | 'hinted' | 'otherwise' | 'unprovable' | 'missed' | 'accused' | 'several' | 'corrected' | 'wrong'): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
  return { kind: '**合计**', tried: of('tried'), right: of('right'), hinted: of('hinted'), otherwise: of('otherwise'), unprovable: of('unprovable'), missed: of('missed'), accused: of('accused'), several: of('several'), corrected: of('corrected'), wrong: of('wrong'), notes: [] };
}

function summary({ tried, right, otherwise, unprovable, missed, accused, several }: Tally): string {
  const provable = tried - unprovable;
  const share = (part: number): string => `${provable === 0 ? '—' : String(Math.round((1000 * part) / provable) / 10)} %`;
  return `可以证明的 ${String(provable)} 例里，报对的 ${share(right)}，报在别处的 ${share(otherwise)}，漏的 ${share(missed)}；错指 ${share(accused)}，列成几条的 ${share(several)}。`;
}

/** The lines that the test measures again. */
export async function sampledPlants(): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const index of SAMPLED_SUBJECTS) {
    const subject = SUBJECTS[index];
    if (!subject) continue;
    const { tried, right, otherwise, unprovable, missed, accused, several, corrected, wrong } = total(await plantedIn(subject, SAMPLED));
    lines.push(`* ${subject.name}：放 ${String(tried)} 例，对 ${String(right)}，别处 ${String(otherwise)}，无据 ${String(unprovable)}，漏 ${String(missed)}，错指 ${String(accused)}，多条 ${String(several)}，改正值对 ${String(corrected)}、错 ${String(wrong)}`);
  }
  return lines;
}
