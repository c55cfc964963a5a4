import type { SheetModel } from '../model/sheet';
import { ProtocolError, type Json } from '../protocol';
import type { Scene } from '../scene';
import { isTrue, readOnly, ServerObject, text } from '../server-object';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { worksheetObject } from './worksheet';

export function workbookObject(scene: Scene): ServerObject {
  const { book } = scene;
  const selected = (): ServerObject => rangeObject(scene, book.activeSheet, book.selection);
  return new ServerObject('Workbook', {
    scalars: { Name: readOnly(() => book.name) },
    links: {
      Worksheets: () => worksheetsObject(scene),
      Settings: () => settingsObject(book),
      Protection: () =>
        new ServerObject('WorkbookProtection', { scalars: { Protected: readOnly(() => book.structureProtected) } }),
      Application: () => applicationObject(scene),
      _Runtime: () => runtimeObject(scene),
    },
    methods: {
      GetActiveCell: () => {
        const { top, left } = book.selection;
        return rangeObject(scene, book.activeSheet, { top, left, bottom: top, right: left });
      },
      GetSelectedRange: selected,
      _RemoveReference: ([id]) => {
        scene.references.delete(text(id));
        return undefined;
      },
      _RemoveAllReferences: () => {
        scene.references.clear();
        return undefined;
      },
      /** The client names a sheet it has seen by its id. */
      _GetSheetById: ([id]) => worksheetObject(scene, required(book.find(text(id)), 'Worksheet')),
    },
  });
}

function applicationObject({ book }: Scene): ServerObject {
  return new ServerObject('Application', {
    scalars: { CalculationMode: readOnly(() => 'Automatic') },
    methods: {
      CreateWorkbook: ([base64]) =>
        new ServerObject('WorkbookCreated', {
          methods: {
            Open: () => {
              book.opened.push(text(base64));
              return undefined;
            },
          },
        }),
    },
  });
}

function worksheetsObject(scene: Scene): ServerObject {
  const { book } = scene;
  const listed = (visibleOnly: Json | ServerObject | undefined): readonly SheetModel[] =>
    isTrue(visibleOnly) ? book.sheets.filter((sheet) => sheet.visibility === 'Visible') : book.sheets;
  const item = (key: string): ServerObject => worksheetObject(scene, required(book.find(key), 'WorksheetCollection.getItem'));
  return new ServerObject('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => worksheetObject(scene, sheet)),
    item: (key) => item(text(key)),
    methods: {
      Add: ([name]) => {
        book.checkStructure('WorksheetCollection.add');
        return worksheetObject(scene, book.addSheet(typeof name === 'string' ? name : undefined));
      },
      GetItem: ([key]) => item(text(key)),
      GetItemOrNullObject: ([key]) => {
        const sheet = book.find(text(key));
        return sheet ? worksheetObject(scene, sheet) : null;
      },
      GetFirst: ([visibleOnly]) => worksheetObject(scene, required(listed(visibleOnly)[0], 'WorksheetCollection.getFirst')),
      GetLast: ([visibleOnly]) => worksheetObject(scene, required(listed(visibleOnly).slice(-1)[0], 'WorksheetCollection.getLast')),
      GetActiveWorksheet: () => worksheetObject(scene, book.activeSheet),
      GetCount: ([visibleOnly]) => listed(visibleOnly).length,
      _RegisterDataChangedEvent: () => {
        scene.events.registered = true;
        return undefined;
      },
      _UnregisterDataChangedEvent: () => {
        scene.events.registered = false;
        return undefined;
      },
    },
  });
}

function runtimeObject(scene: Scene): ServerObject {
  const { events } = scene;
  const enableEvents = { get: () => events.enabled, set: (value: Json) => void (events.enabled = value === true) };
  return new ServerObject('Runtime', { scalars: { EnableEvents: enableEvents } });
}

function required(sheet: SheetModel | undefined, location: string): SheetModel {
  if (!sheet) throw new ProtocolError('ItemNotFound', 'The requested resource does not exist.', location);
  return sheet;
}
