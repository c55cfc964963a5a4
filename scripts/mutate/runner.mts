/**
 * A test runner for Stryker that stays in one process: jest's own `describe`, `it` and `expect`, on modules that are loaded anew for every test file
 * (modules.mts). Stryker's jest runner starts all test files of an area for every change, a hundred times the work.
 *
 * To Stryker a test is a whole file, from its loading on: what is worked out while it is loaded, or once for several tests, belongs to it.
 */
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { declareClassPlugin, PluginKind, commonTokens, tokens } from '@stryker-mutator/api/plugin';
import type { InstrumenterContext, MutantResult, StrykerOptions } from '@stryker-mutator/api/core';
import {
  determineHitLimitReached,
  DryRunStatus,
  toMutantRunResult,
  TestStatus,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { registry } from './modules.mjs';

interface CircusTest {
  readonly type: 'test';
  readonly name: string;
  mode: string | undefined | null;
  readonly errors: readonly unknown[];
}
interface CircusBlock {
  readonly type: 'describeBlock';
  readonly children: readonly (CircusTest | CircusBlock)[];
}
interface Circus {
  readonly describe: unknown;
  readonly it: unknown;
  readonly test: unknown;
  readonly beforeAll: unknown;
  readonly beforeEach: unknown;
  readonly afterAll: unknown;
  readonly afterEach: unknown;
  readonly run: () => Promise<{ unhandledErrors: readonly string[] }>;
  readonly resetState: () => void;
  readonly getState: () => { rootDescribeBlock: CircusBlock; testTimeout: number };
  readonly addEventHandler: (handler: (event: { name: string; test?: CircusTest }) => void) => void;
}

const packages = createRequire(import.meta.url);
const circus = packages('jest-circus') as Circus;
const { expect } = packages('expect') as { expect: unknown };
const { describe, it, test, beforeAll, beforeEach, afterAll, afterEach } = circus;
Object.assign(globalThis, { describe, it, test, beforeAll, beforeEach, afterAll, afterEach, expect });

const stryker: InstrumenterContext = ((globalThis as { __stryker__?: InstrumenterContext }).__stryker__ ??= {});

const testsOf = (block: CircusBlock): readonly CircusTest[] => block.children.flatMap((child) => (child.type === 'test' ? [child] : testsOf(child)));

const reasonOf = (error: unknown): string => {
  const first: unknown = Array.isArray(error) ? error[0] : error;
  return first instanceof Error ? first.message : String(first);
};

async function failureIn(file: string): Promise<string | undefined> {
  circus.resetState();
  circus.getState().testTimeout = 30_000;
  try {
    registry()(join(process.cwd(), file));
  } catch (error) {
    return reasonOf(error);
  }
  const { unhandledErrors } = await circus.run();
  const failed = testsOf(circus.getState().rootDescribeBlock).find(({ errors }) => errors.length > 0);
  return failed ? `${failed.name}: ${reasonOf(failed.errors[0])}` : unhandledErrors[0];
}

async function run(file: string): Promise<TestResult> {
  const start = performance.now();
  const failureMessage = await failureIn(file);
  const named = { id: file, name: file, fileName: join(process.cwd(), file), timeSpentMs: performance.now() - start };
  return failureMessage === undefined ? { ...named, status: TestStatus.Success } : { ...named, status: TestStatus.Failed, failureMessage };
}

class InProcessRunner implements TestRunner {
  static readonly inject = tokens(commonTokens.options);
  private readonly files: readonly string[];

  constructor(options: StrykerOptions) {
    this.files = options['areaTests'] as readonly string[];
    // The first test that fails is enough.
    circus.addEventHandler((event) => {
      if (event.name === 'test_done' && event.test && event.test.errors.length > 0) for (const one of testsOf(circus.getState().rootDescribeBlock)) one.mode = 'skip';
    });
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const tests: TestResult[] = [];
    for (const file of this.files) {
      stryker.currentTestId = file;
      tests.push(await run(file));
    }
    delete stryker.currentTestId;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const reached = new Set(testFilter ?? this.files);
    const tests: TestResult[] = [];
    stryker.activeMutant = activeMutant.id;
    if (hitLimit !== undefined) stryker.hitLimit = hitLimit;
    try {
      for (const file of this.files.filter((one) => reached.has(one))) {
        if (hitLimit !== undefined) stryker.hitCount = 0;
        const result = await run(file);
        const endless = determineHitLimitReached(stryker.hitCount, stryker.hitLimit);
        if (endless) return toMutantRunResult(endless);
        tests.push(result);
        if (result.status === TestStatus.Failed) break;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    } finally {
      delete stryker.activeMutant;
      delete stryker.hitLimit;
      delete stryker.hitCount;
    }
  }
}

/** Says at once what no test noticed: a long run is read while it goes on. */
class SurvivorReporter {
  onMutantTested({ status, fileName, location: { start }, mutatorName, replacement = '' }: MutantResult): void {
    if (status !== 'Survived' && status !== 'NoCoverage') return;
    console.log(`${relative(process.cwd(), fileName)}:${start.line}:${start.column} ${status} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`);
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorReporter),
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];
