import { configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Report } from '../../src/check/report';
import type { WorkbookSnapshot } from '../../src/core';
import { FUNCTIONS } from '../../src/functions';
import { FORM_SETS } from '../../src/forms';
import { type Check, type Clock, createSession, type ReadFile, type ReadText, stepsFor } from '../../src/session';
import { App } from '../../src/taskpane/App';
import type { PaneEnvironment } from '../../src/taskpane/context';
import { functionInfo } from '../../src/taskpane/functions/info';
import { settingsStore } from '../../src/taskpane/settings';
import { type MemoryHost, memoryHost, sheetOf } from '../kit/memory-host';
import { SHEET_NAMES } from '../kit/pane/report';

// Computing visibility for every query takes most of a test's time in jsdom.
// A slow machine may draw later than the second a query waits unasked.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
// A whole page in jsdom takes seconds on a busy machine; nothing here asserts time.
jest.setTimeout(60000);

/** What a browser has and jsdom lacks. */
export function furnish(dark = false): void {
  Object.defineProperty(window, 'matchMedia', {
    configurable: true,
    value: (query: string) => ({ matches: dark, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }),
  });
  class Observer {
    observe(): void {
      return undefined;
    }
    unobserve(): void {
      return undefined;
    }
    disconnect(): void {
      return undefined;
    }
  }
  Object.defineProperty(window, 'ResizeObserver', { configurable: true, writable: true, value: Observer });
  Element.prototype.scrollIntoView = () => undefined;
}

export const WORKBOOK: WorkbookSnapshot = {
  name: '晋城市应急管理局2023年度部门决算.xlsx',
  date1904: false,
  sheets: [...SHEET_NAMES, '附表'].map((name) => sheetOf(name, [[name]])),
};

export function once(report: Report): Check {
  return function* () {
    yield { stage: 'relations', done: 1, total: 2 };
    return report;
  };
}

export function inTurn(...reports: readonly Report[]): Check {
  let next = 0;
  return function* () {
    yield { stage: 'relations', done: 1, total: 2 };
    const report = reports[Math.min(next, reports.length - 1)];
    next += 1;
    if (!report) throw new Error('no report');
    return report;
  };
}

/** A clock that stops at its pauses until told to go on. */
export function heldClock(): Clock & { release(): void } {
  let waiting: (() => void)[] = [];
  let now = 0;
  return {
    now: () => (now += 1000),
    pause: () => new Promise((resolve) => waiting.push(resolve)),
    release() {
      const due = waiting;
      waiting = [];
      for (const resolve of due) resolve();
    },
  };
}

export interface PaneOptions {
  readonly check: Check;
  readonly host?: MemoryHost;
  readonly clock?: Clock;
  readonly environment?: Partial<PaneEnvironment>;
  readonly readFile?: ReadFile;
  readonly readText?: ReadText;
}

export function showPane({ check, host = memoryHost(WORKBOOK), clock, environment, readFile, readText }: PaneOptions) {
  const session = createSession({ ...stepsFor(FORM_SETS), host, check, language: () => 'zh', ...(clock ? { clock } : {}), ...(readFile ? { readFile } : {}), ...(readText ? { readText } : {}) });
  const surroundings: PaneEnvironment = {
    version: '0.1.0',
    functions: FUNCTIONS.map(functionInfo),
    hostBackground: () => undefined,
    displayLanguage: 'zh-CN',
    facts: ['host: Excel'],
    ...environment,
  };
  const store = settingsStore(() => window.localStorage, 'test|');
  const user = userEvent.setup();
  const view = render(<App session={session} environment={surroundings} settingsStore={store} onLanguage={() => undefined} />);
  return { session, host, user, ...view };
}
