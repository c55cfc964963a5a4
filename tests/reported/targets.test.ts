/**
 * Targets and results as people write them (targets.txt), with the points of ten that are right by the rule catalogue: `target ⇥ result ⇥ right`.
 * Right is a figure, the code of a refusal, NA for any refusal, or several of them where more than one reading is fair; `N:` is a number, ∅ a blank cell.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { amount } from '../../src/core';
import { isCannotSay, scoreIndicator } from '../../src/scoring';

interface Kind {
  readonly name: string;
  readonly lines: string[];
}

const KINDS: Kind[] = [];
for (const line of readFileSync(join(__dirname, 'targets.txt'), 'utf8').split('\n')) {
  if (line.startsWith('#')) KINDS.push({ name: line.slice(2), lines: [] });
  else if (line !== '') KINDS[KINDS.length - 1]?.lines.push(line);
}

const cell = (text: string) => (text === '∅' ? null : text.startsWith('N:') ? amount(text.slice(2)) : text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))));

function points(target: string, result: string): string {
  const outcome = scoreIndicator(cell(target), cell(result), amount(10));
  return isCannotSay(outcome) ? outcome.code : outcome.score.toString();
}

test.each(KINDS.map(({ name, lines }) => [name, lines] as const))('%s', (_, lines) => {
  const wrong = lines.flatMap((line) => {
    const [target = '', result = '', right = ''] = line.split('\t');
    const given = points(target, result);
    return right.split('|').some((each) => each === given || (each === 'NA' && /^[a-z]/.test(given))) ? [] : [`${line}, not ${given}`];
  });
  expect(lines.length).toBeGreaterThan(9);
  expect(wrong).toEqual([]);
});
