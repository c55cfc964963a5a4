import { hasContent } from '../excel/model/cell';
import { eachCell, intersection } from '../excel/objects/areas';
import { rangeObject } from './objects/range';
import { sheetObject } from './objects/sheet';
import { workbookObject } from './objects/workbook';
import type { EtScene, PaneModel } from './scene';
import { strict } from './strict';

/**
 * Builds of WPS 表格 that differ in where members live, as measured by others on real machines:
 * `linux` (UOS arm64 12.0.26885, and Windows) has everything on `Application` and on `wps`; `mac` (12.1.28496) has the shell's
 * members on `wps` only and the object model on `Application` only; `old` is from before worksheet functions (12.1.0.20540);
 * `writer` is WPS 文字, where `EtApplication` throws.
 */
export type Build = 'linux' | 'mac' | 'old' | 'writer';

/** What the page of an add-in finds on its global object. */
export interface Globals {
  readonly wps: object;
  readonly Application: object;
}

export function wpsGlobals(scene: EtScene, build: Build): Globals {
  const shell = shellMembers(scene);
  const model = modelMembers(scene);
  const all = new Set([...Object.keys(descriptors(shell)), ...Object.keys(descriptors(model)), 'EtApplication', 'Enum', 'ribbonUI']);
  const owner = (label: string, parts: readonly object[], without: readonly string[] = []): object => {
    const members = Object.defineProperties({}, Object.fromEntries(parts.flatMap((part) => Object.entries(descriptors(part))).filter(([name]) => !without.includes(name))));
    return strict(scene, label, members as object, all);
  };
  const lacking = build === 'old' ? ['AddCustomFunction'] : [];
  const isEt = build !== 'writer';
  const application = owner('Application', [...(isEt ? [model] : []), ...(build === 'mac' ? [] : [shell])], lacking);
  const etApplication = {
    EtApplication: () => {
      if (!isEt) throw new Error('EtApplication is not available here');
      return application;
    },
  };
  const wps = owner('wps', [shell, etApplication, ...(isEt && build !== 'mac' ? [model] : [])], lacking);
  return { wps, Application: application };
}

function descriptors(part: object): Record<string, PropertyDescriptor> {
  return Object.getOwnPropertyDescriptors(part);
}

function modelMembers(scene: EtScene): object {
  const model = {
    // It calls itself Microsoft Excel, so nothing may be told from its name.
    Name: 'Microsoft Excel',
    Version: '12.0',
    Build: '12.1.0.26200',
    Path: 'C:\\Users\\user\\AppData\\Local\\Kingsoft\\WPS Office\\12.1.0.26200\\office6',
    get Workbooks() {
      return strict(scene, 'Workbooks', { Count: scene.books.length });
    },
    get ActiveWorkbook() {
      const [book] = scene.books;
      return book ? workbookObject(scene, book) : null;
    },
    get ActiveSheet() {
      const [book] = scene.books;
      return book ? sheetObject(scene, book, book.activeSheet) : null;
    },
    get ActiveCell() {
      const [book] = scene.books;
      return book ? rangeObject(scene, book.activeSheet, { ...book.selection, bottom: book.selection.top, right: book.selection.left }) : null;
    },
    get ActiveWindow() {
      return scene.books.length === 0 ? null : activeWindow(scene);
    },
    get WorksheetFunction() {
      return strict(scene, 'WorksheetFunction', {
        CountA: (range: unknown) => {
          const { sheet, area } = scene.known(range);
          const window = sheet.used(false);
          const part = window && intersection(window, area);
          let count = 0;
          if (part) eachCell(part, (row, column) => (count += hasContent(sheet.cell(row, column)) ? 1 : 0));
          return count;
        },
      });
    },
  };
  return Object.defineProperties(model, descriptors(stateMembers(scene)));
}

function stateMembers(scene: EtScene): object {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.keys(scene.state).map((name) => [
        name,
        {
          enumerable: true,
          configurable: true,
          get: (): unknown => Reflect.get(scene.state, name),
          set: (value: unknown) => {
            if (name !== 'Calculation' && typeof value !== 'boolean') throw new TypeError(`${name} takes true or false`);
            Reflect.set(scene.state, name, value);
          },
        },
      ]),
    ),
  );
}

function activeWindow(scene: EtScene): object {
  const split = { row: 0, column: 0 };
  return strict(scene, 'Window', {
    set SplitRow(rows: number) {
      split.row = rows;
    },
    set SplitColumn(columns: number) {
      split.column = columns;
    },
    set FreezePanes(frozen: boolean) {
      scene.book.activeSheet.frozenRows = frozen ? split.row : 0;
    },
  });
}

function shellMembers(scene: EtScene): object {
  return {
    ApiEvent: strict(scene, 'ApiEvent', {
      AddApiEventListener: (name: string, listener: () => void) => {
        scene.listeners.set(name, new Set([...(scene.listeners.get(name) ?? []), listener]));
      },
      RemoveApiEventListener: (name: string, listener: () => void) => {
        if (scene.listeners.get(name)?.delete(listener) !== true) throw new Error(`no such listener for ${name}`);
      },
    }),
    PluginStorage: strict(scene, 'PluginStorage', {
      getItem: (key: string) => scene.storage.get(key) ?? null,
      setItem: (key: string, value: unknown) => {
        if (typeof value !== 'string') throw new TypeError('PluginStorage takes strings');
        scene.storage.set(key, value);
      },
      removeItem: (key: string) => void scene.storage.delete(key),
    }),
    CreateTaskPane: (url: string, title = '') => {
      if (!/^(?:https?|file):\/\//.test(url)) throw new Error('CreateTaskPane takes an absolute address');
      const pane: PaneModel = { id: scene.panes.length + 1, url, title, visible: false, dock: 2, width: 300 };
      scene.panes.push(pane);
      scene.onPane(pane);
      return paneObject(scene, pane);
    },
    GetTaskPane: (id: unknown) => {
      const pane = scene.panes.find((each) => each.id === id);
      if (!pane) throw new Error(`there is no task pane ${String(id)}`);
      return paneObject(scene, pane);
    },
    AddCustomFunction: (namespace: string, name: string, call: (...args: readonly unknown[]) => unknown, metadata: unknown) => {
      if (scene.functions.some((each) => each.namespace === namespace && each.name === name)) {
        scene.problems.push(`${namespace}.${name} is registered twice`);
        throw new Error(`${namespace}.${name} is registered already`);
      }
      scene.functions.push({ namespace, name, call, metadata });
    },
  };
}

function paneObject(scene: EtScene, pane: PaneModel): object {
  return strict(scene, 'CustomTaskpane', {
    ID: pane.id,
    get Visible() {
      return pane.visible;
    },
    set Visible(visible: boolean) {
      pane.visible = visible;
      scene.onPane(pane);
    },
    get DockPosition() {
      return pane.dock;
    },
    set DockPosition(dock: number) {
      pane.dock = dock;
    },
    get Width() {
      return pane.width;
    },
    set Width(width: number) {
      pane.width = width;
    },
  });
}

