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
  const ids = RULES.map(({ id }) => id);
  expect(FILES.filter((name) => !ids.includes(name)).map((name) => `src/rules/${name}.ts is not in src/rules/index.ts, or its id is not ${name}`)).toEqual([]);
  expect(ids.sort()).toEqual(FILES);
  for (const name of FILES) {
    const { rule } = (await import(`../../src/rules/${name}`)) as { rule: unknown };
    expect(RULES.find(({ id }) => id === name)).toBe(rule);
  }
});

test('every rule has a test of its own name', () => {
  const tested = names('tests/rules', '.test.ts');
  expect(FILES.filter((name) => !tested.includes(name)).map((name) => `tests/rules/${name}.test.ts is missing`)).toEqual([]);
});
