import { readFileSync } from 'node:fs';
import { amount } from '../../src/core';
import { allowedByAny, allowedPoints, type AllowedPoints, type CannotSay, isCannotSay, practiceNamed, practiceOfPlace, PRACTICES, type ScoringPractice } from '../../src/scoring';

const practice = (id: string): ScoringPractice => {
  const found = practiceNamed(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const shown = (allowed: AllowedPoints | CannotSay): string =>
  isCannotSay(allowed) ? allowed.code : `${allowed.low.toString()}-${allowed.high.toString()} ${allowed.rule}${allowed.reasonNeeded ? ' reason' : ''}`;

test.each([
  ['general', '≥95%', '88.4%', 2, 'other', '1.86-1.86 SE-11'], // 2×88.4/95 = 1.861…
  ['general', '≥100人', '119人', 10, 'other', '10-10 SE-11'],
  ['general', '≥100人', '120人', 10, 'other', '0-10 SE-16'],
  ['general', '=100人', '130人', 10, 'other', '0-10 SE-16 reason'],
  ['general', '≤20%', '30%', 10, 'other', '5-5 SE-13'],
  ['general', '提高', '部分达成预期指标并具有一定效果', 7, 'other', '4.2-5.59 SE-15'],
  ['general', '提高', '达成预期指标', 7, 'other', '5.6-7 SE-15'],
  ['general', '未填报', '达成预期指标', 10, 'cost', 'target-blank'],
  ['shanxi', '未填报', '达成预期指标', 10, 'cost', '0-5 SE-18'],
  ['shanxi', '', '达成预期指标', 4, 'cost', '0-4 SE-18'],
  ['shanxi', '未填报', '达成预期指标', 10, 'other', 'target-blank'],
  ['hebei-tianjin', '<20%', '20%', 10, 'other', '0-10 SE-13'],
  ['shanxi', '未填报', '', 10, 'cost', 'target-blank'],
  ['shanxi', '≤10万元', '8万元', 10, 'cost', '10-10 SE-13'],
  ['general', '提高', '提高', 10, 'other', '8-10 SE-15'],
  ['ratio', '≤20%', '30%', 10, 'other', '6.67-6.67 SE-13'], // 10×20/30
  ['ratio', '≤20%', '10%', 10, 'other', '10-10 SE-13'],
  ['ratio', '≤50万元', '未超过50万元', 10, 'other', '10-10 SE-13'],
  ['ratio', '≤0起', '1起', 10, 'other', '0-0 SE-13'],
  ['ratio', '≥95%', '88.4%', 2, 'other', '1.86-1.86 SE-11'],
  ['hebei-tianjin', '>20%', '20%', 10, 'other', '0-10 SE-11'],
  ['hebei-tianjin', '≤20%', '20%', 10, 'other', '10-10 SE-13'],
  ['general', '<20%', '20%', 10, 'other', '10-10 SE-13'],
  ['guangxi', '≥0起', '30起', 10, 'other', '10-10 SE-11 reason'],
  ['guangxi', '≥0起', '29起', 10, 'other', '10-10 SE-11'],
  ['general', '≥0起', '30起', 10, 'other', '10-10 SE-11'],
] as const)('%s: %s with %s of %d (%s) allows %s', (id, target, result, weight, kind, expected) =>
  expect(shown(allowedPoints(target, result, amount(weight), kind, practice(id)))).toBe(expected),
);

test.each([
  ['晋城市应急管理局', 'shanxi'],
  ['001-2 晋城市应急管理局', 'shanxi'],
  ['南宁市财政局', 'guangxi'],
  ['唐山市财政局', 'hebei-tianjin'],
  ['驻晋城办事处', undefined],
  ['北京市财政局', undefined],
])('%s scores by the practice of its place: %s', (organisation, id) => expect(practiceOfPlace(organisation)?.id).toBe(id));

test('where the practice is not known, the widest range of all', () => {
  // What is asked about: a practice that allows more widens the range of all, and these are the ones counted by hand.
  const [first, ...others] = [practice('general'), ...['shanxi', 'hebei-tianjin', 'guangxi', 'ratio'].map(practice)];
  expect(shown(allowedByAny('未填报', '达成预期指标', amount(10), 'cost', [first, ...others]))).toBe('0-5 SE-18');
  expect(shown(allowedByAny('<20%', '20%', amount(10), 'other', [first, ...others]))).toBe('0-10 SE-13');
  expect(shown(allowedByAny('≥0起', '30起', amount(10), 'other', [first, ...others]))).toBe('10-10 SE-11');
  expect(shown(allowedByAny('=100人', '130人', amount(10), 'other', [first, ...others]))).toBe('0-10 SE-16 reason');
  expect(shown(allowedByAny('≥95%', '较好', amount(10), 'other', [first, ...others]))).toBe('kinds-differ');
});

test('the options of the command line name every practice, in both languages', () => {
  const lines = readFileSync('docs/cli.md', 'utf8').split('\n').filter((line) => line.startsWith('| `--practice') && line.includes('`general`'));
  expect(lines).toHaveLength(2);
  const unnamed = lines.flatMap((line) => PRACTICES.filter(({ id }) => !line.includes(`\`${id}\``)).map(({ id }) => `docs/cli.md does not name ${id} in “${line.slice(0, 40)}…”`));
  expect(unnamed).toEqual([]);
  expect(new Set(PRACTICES.map(({ id }) => id)).size).toBe(PRACTICES.length);
});
