/**
 * Changes the sources a little, one place at a time, and lists the changes that no test notices:
 *
 *   npm run mutate -- relations                     a whole area (areas.ts)
 *   npm run mutate -- fill src/fill/solve.ts        some of its files
 *
 * No part of npm test. What a run found stays in .cache/mutate.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Area, AREAS } from './areas';
import { refusedByCompiler } from './compiler';
import { scores } from './scores';

/** The tests of a file run in the order the area names them: the quick ones first. */
const rank = ({ tests }: Area, path: string): number => tests.findIndex((one) => one.test(path));

const root = join(__dirname, '..', '..');

async function main(name = '', files: readonly string[]): Promise<void> {
  const area = AREAS[name];
  if (!area) throw new Error(`Name an area: ${Object.keys(AREAS).join(', ')}.`);
  const { Stryker } = await import('@stryker-mutator/core');
  process.chdir(root);
  // The runner is TypeScript, and every process Stryker starts reads it.
  process.env.NODE_OPTIONS = `--import ${pathToFileURL(require.resolve('tsx')).href}`;
  const results = await new Stryker({
    testRunner: 'in-process',
    plugins: [join(root, 'scripts', 'mutate', 'runner.mts')],
    areaTests: readdirSync('tests', { recursive: true, encoding: 'utf8' }).map((path) => `tests/${path}`).filter((path) => area.tests.some((one) => one.test(path))).sort((a, b) => rank(area, a) - rank(area, b)),
    warnings: false,
    mutate: files.length > 0 ? [...files] : [...area.files],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // A busy machine must not look like a loop without end.
    timeoutMS: 10_000,
    timeoutFactor: 10,
    reporters: ['progress-append-only', 'survivors'],
    disableTypeChecks: false,
    // Where an emptied text decides something it has a literal type, and the compiler refuses it before any test; the others are sentences.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignorePatterns: ['dist', 'tests/output', 'tests/e2e', '.cache', 'docs/images'],
    tempDirName: join('.cache', 'stryker'),
    cleanTempDir: 'always',
    allowConsoleColors: false,
  }).runMutationTest();
  console.log(scores(results, refusedByCompiler(root, results), root));
}

const [area, ...files] = process.argv.slice(2);
void main(area, files);
