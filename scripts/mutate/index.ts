/**
 * Changes the sources a little, one place at a time, and lists the changes that no test notices:
 *
 *   npm run mutate -- relations                     a whole area (areas.ts)
 *   npm run mutate -- fill src/fill/solve.ts        some of its files
 *
 * Takes hours for a whole area; no part of npm test. What a run found stays in .cache/mutate, so that the next one only tries what has changed.
 */
import { join } from 'node:path';
import { AREAS } from './areas';

const root = join(__dirname, '..', '..');

async function main(name = '', files: readonly string[]): Promise<void> {
  const area = AREAS[name];
  if (!area) throw new Error(`Name an area: ${Object.keys(AREAS).join(', ')}.`);
  const { Stryker } = await import('@stryker-mutator/core');
  const report = (ending: string): string => join(root, '.cache', 'mutate', `${name}.${ending}`);
  process.chdir(root);
  await new Stryker({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: {
      projectType: 'custom',
      configFile: 'jest.config.js',
      enableFindRelatedTests: false,
      config: { testMatch: area.tests.map((path) => `<rootDir>/${path}`), reporters: [] },
    },
    mutate: files.length > 0 ? [...files] : [...area.files],
    coverageAnalysis: 'perTest',
    // What runs while a file is loaded belongs to every test: tables and constants, which the tests of data read.
    ignoreStatic: true,
    concurrency: 1,
    // A busy machine must not look like a loop without end; a test runner that has run for long is slow.
    timeoutMS: 30_000,
    maxTestRunnerReuse: 100,
    incremental: true,
    incrementalFile: report('incremental.json'),
    reporters: ['clear-text', 'json', 'progress-append-only'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
    jsonReporter: { fileName: report('json') },
    // Nobody reads the types here, and a comment at the head of a generated file would make it stale.
    disableTypeChecks: false,
    // Where an emptied text decides something it has a literal type, and the compiler refuses it before any test; the others are sentences.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['dist', 'tests/output', '.cache', 'docs/images'],
    tempDirName: join('.cache', 'stryker'),
    cleanTempDir: 'always',
    allowConsoleColors: false,
  }).runMutationTest();
}

const [area, ...files] = process.argv.slice(2);
void main(area, files);
