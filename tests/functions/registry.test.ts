import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputs } from '../../scripts/functions/outputs';
import { FUNCTIONS, functionNamed, NAMESPACE, signature } from '../../src/functions';

const root = join(__dirname, '..', '..');

/** Published under these names, and so in workbooks: none may disappear. A new function need not be listed here. */
const PUBLISHED = [
  'EXECRATE', 'EXECSCORE', 'PERFSCORE', 'DEVIATION', 'PERFGRADE', 'INDICATOR', 'BANDSCORE', 'DEDUCTSCORE', 'CHANGERATE',
  'CHANGETEXT', 'SHARE', 'SUBJECTSUM', 'THREEPUBLIC', 'TIE', 'TOWAN', 'TOYUAN', 'RMBUPPER',
];

test('every file with a function is registered under the name of the file', () => {
  const files = readdirSync(join(root, 'src', 'functions')).filter((file) => /^[A-Z0-9]+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  const names = FUNCTIONS.map(({ name }) => name);
  expect(files.filter((file) => !names.includes(file)).map((file) => `src/functions/${file}.ts is not in src/functions/registry.ts`)).toEqual([]);
  expect(files.length).toBe(names.length);
  expect(PUBLISHED.filter((name) => !names.includes(name))).toEqual([]);
  for (const file of files) {
    const source = readFileSync(join(root, 'src', 'functions', `${file}.ts`), 'utf8');
    expect(source).toContain(`export const ${file} = defineFunction({`);
    expect(source).toContain(`name: '${file}'`);
  }
});

test('a function is found by its name in any case', () => {
  expect(functionNamed('execrate')?.name).toBe('EXECRATE');
  expect(functionNamed('NOSUCH')).toBeUndefined();
});

test('the signature shows what may be left out', () => {
  const execrate = functionNamed('EXECRATE');
  expect(execrate && signature(NAMESPACE, execrate, 'zh')).toBe('GJ.EXECRATE(执行数, 预算数, [位数])');
  expect(execrate && signature(NAMESPACE, execrate, 'en')).toBe('GJ.EXECRATE(actual, budget, [digits])');
});

test('metadata and docs pages are what the registry says now (npm run generate:functions)', () => {
  const written = outputs();
  for (const [path, text] of written) expect({ path, text: readFileSync(join(root, path), 'utf8') }).toEqual({ path, text });
  const pages = readdirSync(join(root, 'docs', 'functions')).map((file) => `docs/functions/${file}`);
  expect(pages.filter((page) => !written.has(page))).toEqual([]);
});

test('WPS metadata marks ranges and what may be left out', () => {
  const wps = JSON.parse(outputs().get('src/functions/generated/wps/functions.json') ?? '{}') as {
    functions: { name: string; parameters: { type: string }[]; result: { type: string } }[];
  };
  const shape = (name: string) => wps.functions.find((candidate) => candidate.name === name);
  expect(shape('TIE')?.parameters.map(({ type }) => type)).toEqual(['any', 'any[][]', 'any?']);
  expect(shape('THREEPUBLIC')?.result.type).toBe('any[][]');
});
