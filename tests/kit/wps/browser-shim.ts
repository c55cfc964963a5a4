/**
 * Makes browser pages believe they are an add-in's pages in WPS 表格. The entry page (the top page) owns the simulated program; a pane
 * is a frame beside it, and finds the same program there, as the pages of an add-in share one WPS. Runs before any script of a page.
 */
import { toA1 } from '../../../src/core';
import { deserialize, type SerialWorkbook } from '../excel/serial';
import { describeBook } from '../excel/snapshot';
import { openBook, userTypes } from './harness';
import { type Build, wpsGlobals } from './program';
import { EtScene, type PaneModel } from './scene';

export interface WpsShimOptions {
  readonly workbook: SerialWorkbook;
  readonly build: Build;
}

/** What a test drives the page with; `window.fakeWps` of the top page. */
export class ShimmedWps {
  readonly scene = new EtScene();

  constructor({ workbook }: WpsShimOptions) {
    openBook(this.scene, deserialize(workbook));
    this.scene.onPane = showPane;
  }

  selected(): string {
    const { activeSheet, selection } = this.scene.book;
    return `${activeSheet.name}!${toA1(selection.top, selection.left)}`;
  }

  content(sheet: string, row: number, column: number): { readonly value: unknown; readonly formula: string | null } {
    const { value, formula } = this.scene.book.sheet(sheet).cell(row, column);
    return { value, formula };
  }

  type(sheet: string, row: number, column: number, value: string | number | null): void {
    userTypes(this.scene, { sheet, row, column }, value);
  }

  describe(): string[] {
    return [...describeBook(this.scene.book), JSON.stringify(this.scene.state), ...this.scene.problems];
  }
}

/** A frame for each pane; hidden with it. */
function showPane(pane: PaneModel): void {
  const id = `pane-${String(pane.id)}`;
  let frame = document.getElementById(id);
  if (!frame) {
    frame = document.createElement('iframe');
    frame.id = id;
    frame.setAttribute('src', pane.url);
    frame.setAttribute('style', 'position:fixed;inset:0;width:100%;height:100%;border:0');
    document.body.append(frame);
  }
  frame.hidden = !pane.visible;
  frame.style.display = pane.visible ? 'block' : 'none';
}

export function installWps(page: Window, options: WpsShimOptions): void {
  // A frame shares what its entry page has; pages from the disk may not look into one another and stand alone.
  const owner = page.parent === page || page.location.protocol === 'file:' ? undefined : (Reflect.get(page.parent, 'wpsGlobals') as object | undefined);
  if (owner) {
    Object.assign(page, owner);
    return;
  }
  const fakeWps = new ShimmedWps(options);
  const globals = wpsGlobals(fakeWps.scene, options.build);
  Object.assign(page, globals, { fakeWps, wpsGlobals: globals });
}
