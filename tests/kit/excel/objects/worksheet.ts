import type { SheetModel } from '../model/sheet';
import { invalidArgument, ProtocolError, type Json } from '../protocol';
import type { Scene } from '../scene';
import { integer, isJsonObject, isTrue, readOnly, ServerObject, text, type Argument } from '../server-object';
import { inSheet, readAddress } from './areas';
import { chartsObject } from './charts';
import { rangeAreasObject } from './range-areas';
import { areaArgument, rangeObject } from './range';

export function worksheetObject(scene: Scene, sheet: SheetModel): ServerObject {
  const { book } = scene;
  const used = (valuesOnly: Argument | undefined): ServerObject | null => {
    const area = sheet.used(isTrue(valuesOnly));
    return area ? rangeObject(scene, sheet, area) : null;
  };
  return new ServerObject('Worksheet', {
    id: sheet.id,
    scalars: {
      Id: readOnly(() => sheet.id),
      Name: { get: () => sheet.name, set: (value) => rename(scene, sheet, text(value)) },
      Position: readOnly(() => book.sheets.indexOf(sheet)),
      Visibility: { get: () => sheet.visibility, set: (value) => show(scene, sheet, text(value)) },
      TabColor: { get: () => sheet.tabColor, set: (value) => void (sheet.tabColor = text(value)) },
    },
    links: {
      Charts: () => chartsObject(sheet, areaArgument),
      Protection: () => protectionObject(sheet),
      FreezePanes: () => freezePanesObject(sheet),
      PageLayout: () => pageLayoutObject(scene, sheet),
    },
    methods: {
      Activate: () => {
        book.activate(sheet);
        return undefined;
      },
      Delete: () => {
        book.removeSheet(sheet);
        return undefined;
      },
      GetNextOrNullObject: ([visibleOnly]) => next(scene, sheet, isTrue(visibleOnly)),
      GetCell: ([row, column]) => {
        const [r, c] = [integer(row), integer(column)];
        return rangeObject(scene, sheet, inSheet({ top: r, left: c, bottom: r, right: c }, 'Worksheet.getCell'));
      },
      GetRange: ([address]) => rangeObject(scene, sheet, readAddress(text(address), 'Worksheet.getRange')),
      GetRanges: ([address]) => {
        const areas = text(address).split(',').map((part) => readAddress(part, 'Worksheet.getRanges'));
        return rangeAreasObject(scene, sheet, areas);
      },
      GetRangeByIndexes: ([top, left, rows, columns]) => {
        const [t, l] = [integer(top), integer(left)];
        const area = { top: t, left: l, bottom: t + integer(rows) - 1, right: l + integer(columns) - 1 };
        return rangeObject(scene, sheet, inSheet(area, 'Worksheet.getRangeByIndexes'));
      },
      GetUsedRangeOrNullObject: ([valuesOnly]) => used(valuesOnly),
      GetUsedRange: ([valuesOnly]) => used(valuesOnly) ?? rangeObject(scene, sheet, readAddress('A1', '')),
    },
  });
}

function next(scene: Scene, sheet: SheetModel, visibleOnly: boolean): ServerObject | null {
  const following = scene.book.sheets.slice(scene.book.sheets.indexOf(sheet) + 1);
  const found = visibleOnly ? following.find((each) => each.visibility === 'Visible') : following[0];
  return found ? worksheetObject(scene, found) : null;
}

function rename(scene: Scene, sheet: SheetModel, name: string): void {
  scene.book.checkStructure('Worksheet.name');
  scene.book.checkName(name, sheet);
  sheet.name = name;
}

function show(scene: Scene, sheet: SheetModel, visibility: string): void {
  scene.book.checkStructure('Worksheet.visibility');
  if (visibility !== 'Visible' && visibility !== 'Hidden' && visibility !== 'VeryHidden') {
    throw invalidArgument('Worksheet.visibility', `“${visibility}” is no visibility.`);
  }
  sheet.visibility = visibility;
}

/** Without a printer Excel refuses to set up a page. */
function pageLayoutObject(scene: Scene, sheet: SheetModel): ServerObject {
  const scalar = (name: string) => ({
    get: (): Json => sheet.pageLayout.get(name) ?? null,
    set: (value: Json) => {
      if (!scene.book.printer) throw new ProtocolError('GeneralException', 'No printer is installed.', `PageLayout.${name}`);
      sheet.pageLayout.set(name, value);
    },
  });
  const names = ['Orientation', 'PaperSize', 'CenterHorizontally', 'Zoom'] as const;
  return new ServerObject('PageLayout', {
    scalars: Object.fromEntries(names.map((name) => [name, scalar(name)])),
    methods: {
      SetPrintArea: ([area]) => {
        if (!scene.book.printer) throw new ProtocolError('GeneralException', 'No printer is installed.', 'PageLayout.setPrintArea');
        sheet.printArea = areaArgument(area)?.area ?? readAddress(text(area), 'PageLayout.setPrintArea');
        return undefined;
      },
    },
  });
}

function protectionObject(sheet: SheetModel): ServerObject {
  return new ServerObject('WorksheetProtection', {
    scalars: {
      Protected: readOnly(() => sheet.isProtected),
      Options: readOnly((): Json => sheet.protection && { allowFormatCells: sheet.protection.allowFormatCells }),
    },
    methods: {
      Protect: ([options]) => {
        if (sheet.isProtected) throw new ProtocolError('AccessDenied', 'The sheet is protected.', 'WorksheetProtection.protect');
        const wanted = options instanceof ServerObject || !isJsonObject(options) ? {} : options;
        sheet.protection = { allowFormatCells: wanted['allowFormatCells'] === true };
        return undefined;
      },
      Unprotect: () => {
        sheet.protection = null;
        return undefined;
      },
    },
  });
}

function freezePanesObject(sheet: SheetModel): ServerObject {
  return new ServerObject('WorksheetFreezePanes', {
    methods: {
      FreezeRows: ([count]) => {
        sheet.frozenRows = integer(count);
        return undefined;
      },
    },
  });
}
