import type { Score } from './figures';
import { type Measured, measured } from './measured';
import type { StructuralScore } from './structural';

/** What a test measures again to prove the page fresh: every so-many-th case. */
export const SAMPLED = 97;

/** docs/accuracy.md, of every `step`-th case. */
export async function documentOf(results: readonly Measured[], step: number): Promise<string> {
  return [
    '# 找错的准确度',
    '',
    '由 `npm run accuracy` 打印，不要手改。做法：在没有错的公开表里故意放错，审核一遍，看原因（`Report.causes`）说得对不对。',
    extent(step),
    '“可确定”指列出的原因认定了一个地方；认定不了的，工具列出可能的几处，不给更正值。改正值错误必须是 0。',
    '',
    ...results.flatMap(section),
    '## 抽样',
    '',
    `每 ${String(SAMPLED)} 例取 1 例的结果。测试每次重算这一段：对不上就说明上面的数过时了，要重新运行 \`npm run accuracy\`。`,
    '',
    await sampledLines(),
    '',
  ].join('\n');
}

function extent(step: number): string {
  return step === 1 ? '下面是全部错例。' : `下面是每 ${step} 例取 1 例的结果；全部跑完要十几分钟（\`npm run accuracy\`）。`;
}

/** The lines of the sampled section. */
export async function sampledLines(): Promise<string> {
  return (await measured(SAMPLED)).map(sampledLine).join('\n');
}

function sampledLine({ name, single, structural, pairs, hidden }: Measured): string {
  const s = sum(single.map(([, score]) => score));
  const t = structuralSum(structural.map(([, score]) => score));
  return `* ${name}：单个数 ${s.tried} 例，确定且正确 ${s.culpritFirst}，改正值正确 ${s.right}、错误 ${s.wrong}；结构 ${t.tried} 例，正确 ${t.right}，未能确定 ${t.undetermined}；两处 ${pairs.tried} 例，都正确 ${pairs.bothRight}；填报后 ${hidden.tried} 例，漏报 ${hidden.lost.length}`;
}

function section({ name, single, structural, pairs, hidden }: Measured): readonly string[] {
  const all = sum(single.map(([, score]) => score));
  return [
    `## ${name}`,
    '',
    '### 一个数错',
    '',
    '每个参与勾稽的数 × 每种错法。',
    '',
    '| 错法 | 试 | 发现 | 一个原因 | 原因确定且正确 | 确定而不正确 | 未能确定 | 在第一个原因内 | 改正值正确 | 改正值错误 |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...[...single, ['**合计**', all] as const].map(
      ([kind, s]) => `| ${kind} | ${s.tried} | ${s.seen} | ${s.oneCause} | ${s.culpritFirst} | ${s.seen - s.undetermined - s.culpritFirst} | ${s.undetermined} | ${s.inFirst} | ${s.right} | ${s.wrong} |`,
    ),
    '',
    `可确定的 ${all.seen - all.undetermined} 例中，错的数排在第一位的占 ${percent(all.culpritFirst, all.seen - all.undetermined)}，给出正确改正值的占 ${percent(all.right, all.seen - all.undetermined)}（占全部 ${percent(all.right, all.tried)}）。`,
    all.undetermined === 0 ? '' : `未能确定的 ${all.undetermined} 例：${all.leaf} 例只有一项关系认得这个数（某个合计的一个部分），其余 ${all.undetermined - all.leaf} 例另有一个数同样说得通。`,
    all.asRounding === 0 ? '' : `没有作为差错发现的 ${all.tried - all.seen} 例中，${all.asRounding} 例列作尾差：合计与十几个四舍五入的数之和相差，仍在这些数舍入允许的范围内。`,
    '',
    '### 行、列、表、套',
    '',
    '| 错法 | 试 | 发现 | 一个原因 | 原因确定且正确 | 说到了但未能确定 | 改正值错误 |',
    '|---|---|---|---|---|---|---|',
    ...[...structural, ['**合计**', structuralSum(structural.map(([, score]) => score))] as const].map(([kind, s]) => `| ${kind} | ${s.tried} | ${s.seen} | ${s.oneCause} | ${s.right} | ${s.undetermined} | ${s.wrong} |`),
    '',
    '### 两个数同时错',
    '',
    `随机（种子固定）${pairs.tried} 对：正好两个原因 ${pairs.twoCauses}；两个错的数都在原因内 ${pairs.bothNamed}；单独出错时都能确定的 ${pairs.determinable} 对中，两个原因都确定且正确 ${pairs.bothRight}（${percent(pairs.bothRight, pairs.determinable)}）；改正值错误 ${pairs.wrong}。`,
    '',
    '### 出错以后填报',
    '',
    `${hidden.tried} 例：放一个错，填报全部建议，再审核。错误不再被报告的 ${hidden.lost.length} 例；计划里建议的改正与原数不同的 ${hidden.misguided.length} 例。空格填回原数，或填入尾差以内的数而把原数列为另一可能的，算作补上。`,
    '',
  ];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${(Math.round((1000 * part) / whole) / 10).toString()} %`;
}

function sum(scores: readonly Score[]): Score {
  const of = (key: 'tried' | 'seen' | 'asRounding' | 'oneCause' | 'undetermined' | 'leaf' | 'culpritFirst' | 'inFirst' | 'right' | 'wrong'): number => scores.reduce((total, score) => total + score[key], 0);
  return { tried: of('tried'), seen: of('seen'), asRounding: of('asRounding'), oneCause: of('oneCause'), undetermined: of('undetermined'), leaf: of('leaf'), culpritFirst: of('culpritFirst'), inFirst: of('inFirst'), right: of('right'), wrong: of('wrong'), wrongs: [] };
}

function structuralSum(scores: readonly StructuralScore[]): StructuralScore {
  const of = (key: 'tried' | 'seen' | 'oneCause' | 'right' | 'undetermined' | 'wrong'): number => scores.reduce((total, score) => total + score[key], 0);
  return { tried: of('tried'), seen: of('seen'), oneCause: of('oneCause'), right: of('right'), undetermined: of('undetermined'), wrong: of('wrong'), missed: [] };
}
