import type { WorkbookSnapshot } from '../../src/core';
import { formulaAt, numberFormatAt, valueAt } from '../../src/core';
import type { Host } from '../../src/hosts/port';
import { EVERYTHING, type HostHarness } from '../kit/host-contract';
import { meaning } from '../kit/host-contract/compare';
import { describeFilling } from '../kit/host-contract/filling';
import { Steps } from '../kit/host-contract/steps';
import { type MemoryHost, memoryHost } from '../kit/memory-host';

describe('host contract: a workbook in memory', () => {
  describeFilling(async (workbook) => Promise.resolve(harness(workbook)), EVERYTHING);
});

function harness(start: WorkbookSnapshot): HostHarness {
  const memory = memoryHost(start);
  const steps = new Steps();
  const sheetOf = (name: string) => {
    const sheet = memory.workbook().sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  };
  return {
    host: failing(memory, steps),
    failAt: steps.failAt,
    workbook: {
      content: ({ sheet: name, row, column }) => {
        const sheet = sheetOf(name);
        return { value: valueAt(sheet, row, column), formula: formulaAt(sheet, row, column), numberFormat: numberFormatAt(sheet, row, column) };
      },
      everything: () => ({ workbook: meaning(memory.workbook()), settings: [...memory.settings] }),
      sheetNames: () => memory.workbook().sheets.map(({ name }) => name),
      selected: memory.selected,
      shownFill: () => undefined,
      charts: () => [],
      userTypes: (cell, value) => {
        memory.edit(cell, value);
      },
    },
  };
}

/** Every call may be refused; a write also after everything was verified. */
function failing(memory: MemoryHost, steps: Steps): Host {
  const before = <Args extends readonly unknown[], Value>(what: string, call: (...args: Args) => Promise<Value>) => {
    return async (...args: Args): Promise<Value> => {
      steps.pass(what);
      return call(...args);
    };
  };
  return {
    ...memory,
    read: before('read', memory.read),
    write: before('write', (...args: Parameters<Host['write']>) => {
      if (steps.due()) memory.failNext('writeVerified', 'busy');
      return memory.write(...args);
    }),
    addSheet: before('addSheet', memory.addSheet),
    removeSheet: before('removeSheet', memory.removeSheet),
    getSetting: before('getSetting', memory.getSetting),
    setSetting: before('setSetting', memory.setSetting),
  };
}
