import type { CellRef, CellValue, WorkbookSnapshot } from '../../../src/core';
import type { HostError } from '../../../src/hosts/port';
import { Et, WpsHost } from '../../../src/hosts/wps';
import { inspected } from '../excel/inspected';
import { knownResults } from '../excel/known-results';
import { describeBook, loadSnapshot } from '../excel/snapshot';
import type { WorkbookProbe } from '../host-contract';
import { rangeObject } from './objects/range';
import { sheetObject } from './objects/sheet';
import { type Build, wpsGlobals } from './program';
import { EtBook, EtScene } from './scene';

export interface WpsHarness {
  readonly host: WpsHost;
  readonly scene: EtScene;
  readonly workbook: WorkbookProbe;
  readonly failAt: (step: number) => () => boolean;
  /** What the host told beside its answers. */
  readonly faults: readonly HostError[];
}

/** The WPS host in front of a simulated ET that holds the workbook. */
export function wpsWith(workbook: WorkbookSnapshot, build: Build): WpsHarness {
  const scene = new EtScene();
  openBook(scene, workbook);
  const et = Et.find(wpsGlobals(scene, build));
  if (!et) throw new Error('the host does not recognise the simulated ET');
  const faults: HostError[] = [];
  const host = new WpsHost({ et, onFault: (error) => faults.push(error) });
  return { host, scene, workbook: probe(scene), failAt: scene.steps.failAt, faults };
}

/** Opens a workbook in front of the others. */
export function openBook(scene: EtScene, workbook: WorkbookSnapshot): EtBook {
  const book = new EtBook(workbook.name);
  loadSnapshot(book, workbook);
  book.evaluate = knownResults(workbook);
  book.date1904 = workbook.date1904;
  scene.books.unshift(book);
  return book;
}

/** What a user types; WPS tells its add-ins. */
export function userTypes(scene: EtScene, { sheet: name, row, column }: CellRef, value: CellValue): void {
  const { book } = scene;
  const sheet = book.sheet(name);
  sheet.change(row, column, { value: value ?? '', formula: null });
  scene.fire('SheetChange', sheetObject(scene, book, sheet), rangeObject(scene, sheet, { top: row, left: column, bottom: row, right: column }));
}

function probe(scene: EtScene): WorkbookProbe {
  const { book } = scene;
  return {
    ...inspected(book),
    everything: () => [...describeBook(book), ...book.xmlParts.map(({ xml }) => xml), JSON.stringify(scene.state), ...scene.problems],
    userTypes: (cell, value) => {
      userTypes(scene, cell, value);
    },
  };
}
