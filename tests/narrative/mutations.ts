import type { JudgedNarrative } from '../../src/narrative';

/** One figure or word of a published text made wrong. */
export interface Mutation {
  readonly kind: 'figure' | 'direction';
  /** The line as it was, with the place in it. */
  readonly line: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

const FIGURE = /\d[\d,]*(?:\.\d+)?(?=\s*(?:万元|亿元|元|%|辆|个|批次|人次|台))/g;
const DIRECTION = /增加|增长|减少|下降/g;
const OPPOSITE: Readonly<Record<string, string>> = { 增加: '减少', 减少: '增加', 增长: '下降', 下降: '增长' };

/** Every figure with a unit, one more in its last digit; every direction word beside a figure turned round. */
export function mutationsOf(text: string): readonly Mutation[] {
  const found: Mutation[] = [];
  for (const match of text.matchAll(FIGURE)) found.push(mutation('figure', text, match.index, match[0], nextOf(match[0])));
  for (const match of text.matchAll(DIRECTION)) {
    if (/^\s*[\d,.]+\s*(?:万元|%)/.test(text.slice(match.index + match[0].length))) found.push(mutation('direction', text, match.index, match[0], OPPOSITE[match[0]] ?? ''));
  }
  return found;
}

function mutation(kind: Mutation['kind'], text: string, at: number, from: string, to: string): Mutation {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
  return { kind, line, from, to, text: text.slice(0, at) + to + text.slice(at + from.length) };
}

/** The last digit one higher, 9 one lower. */
function nextOf(figure: string): string {
  const last = Number(figure.at(-1));
  return `${figure.slice(0, -1)}${String(last === 9 ? 8 : last + 1)}`;
}

/** What is said of a text, to tell whether a mutation added anything. */
export function saidIn(judged: JudgedNarrative | undefined): ReadonlySet<string> {
  return new Set((judged?.remarks ?? []).map(({ rule, messageId, data }) => `${rule} ${messageId} ${JSON.stringify(data)}`));
}

export function isCaught(before: ReadonlySet<string>, judged: JudgedNarrative | undefined): boolean {
  return [...saidIn(judged)].some((said) => !before.has(said));
}
