import { normalize, readFigure } from '../core';
import { type ThreePublicLeaf, threePublicByName } from '../subjects';
import { CannotRun } from './exit';

/** Short names of the four items, as people say them and as scripts write them. */
const SHORT: ReadonlyMap<string, ThreePublicLeaf> = new Map([
  ['出国', 'abroad'],
  ['abroad', 'abroad'],
  ['购置', 'carPurchase'],
  ['car-purchase', 'carPurchase'],
  ['运行', 'carRunning'],
  ['运维', 'carRunning'],
  ['car-running', 'carRunning'],
  ['接待', 'reception'],
  ['reception', 'reception'],
]);

const HOW = '写法如 --budget 出国=0,购置=0,运行=29,接待=0.14（万元）';

/** `接待=0.50,运行=9` in 万元; an item is named once. */
export function figuresFrom(text: string): Readonly<Partial<Record<ThreePublicLeaf, string>>> {
  const figures: Partial<Record<ThreePublicLeaf, string>> = {};
  for (const pair of text.split(/[,，;；]/).filter((each) => each.trim() !== '')) {
    const [name = '', value = '', ...rest] = pair.split(/[=＝]/).map((each) => each.trim());
    const item = SHORT.get(normalize(name)) ?? threePublicByName(name);
    if (item === undefined) throw new CannotRun(`--budget 不认识“${name}”：可以写 出国、购置、运行、接待。${HOW}。`);
    if (rest.length > 0 || !isNumber(value)) throw new CannotRun(`--budget 里“${name}”的“${value}”不是数。${HOW}。`);
    if (item in figures) throw new CannotRun(`--budget 里“${name}”写了两次。`);
    figures[item] = value;
  }
  if (Object.keys(figures).length === 0) throw new CannotRun(`--budget 没有写数。${HOW}。`);
  return figures;
}

function isNumber(text: string): boolean {
  return !['blank', 'dash', 'unreadable', 'error'].includes(readFigure(text).kind);
}
