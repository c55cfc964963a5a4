import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../src/rules';

const root = join(__dirname, '..', '..');

function names(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map(({ name }) => name.slice(0, -ending.length))
    .sort();
}

const FILES = names('src/rules', '.ts').filter((name) => name !== 'index' && name !== 'types');

test('every rule file is registered, once, and named by its id', async () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual(FILES);
  for (const name of FILES) {
    const { rule } = (await import(`../../src/rules/${name}`)) as { rule: unknown };
    expect(RULES.find(({ id }) => id === name)).toBe(rule);
  }
});

test('every rule has a test of its own name', () => {
  expect(names('tests/rules', '.test.ts').filter((name) => FILES.includes(name))).toEqual(FILES);
});
