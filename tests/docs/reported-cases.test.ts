/** docs/reported-cases.md says which test holds each reported case: every one of them must be there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const rows = readFileSync(join(ROOT, 'docs/reported-cases.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| row |'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every row names a test that stands where it says', () => {
  const texts = new Map<string, string>();
  const lost = rows.filter(([, , , file = '', words = '']) => {
    if (!texts.has(file)) texts.set(file, readFileSync(join(ROOT, 'tests', file), 'utf8'));
    return words === '' || texts.get(file)?.includes(words) !== true;
  });
  expect(lost).toEqual([]);
});

test('no row of the case files is left out', () => {
  const ids = new Set(rows.flatMap(([, id = '']) => id.split(', ')));
  const numbered = (letter: string, last: number): string[] => Array.from({ length: last }, (_, i) => `${letter}${String(i + 1)}`);
  const wanted = [...numbered('F', 25), ...numbered('S', 2), ...numbered('U', 16), ...numbered('H', 8)];
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(rows.map(([, id = '']) => id).filter((id) => /^E\d{3}$/.test(id))).size).toBe(63);
  expect(rows.filter(([, id]) => id === 'survivor')).toHaveLength(15);
});
