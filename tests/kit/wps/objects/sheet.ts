import type { SheetModel } from '../../excel/model/sheet';
import { readAddress } from '../../excel/objects/areas';
import type { EtBook, EtScene } from '../scene';
import { strict } from '../strict';
import { chartObjects } from './charts';
import { rangeObject, wholeSheet } from './range';

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

export function sheetObject(scene: EtScene, book: EtBook, sheet: SheetModel): object {
  return strict(scene, 'Worksheet', {
    get Name() {
      return sheet.name;
    },
    set Name(name: string) {
      book.checkName(name, sheet);
      sheet.name = name;
    },
    get Index() {
      return book.sheets.indexOf(sheet) + 1;
    },
    Visible: VISIBLE[sheet.visibility],
    ProtectContents: sheet.isProtected,
    get Protection() {
      return strict(scene, 'Protection', { AllowFormattingCells: sheet.protection?.allowFormatCells ?? false });
    },
    get UsedRange() {
      // An empty sheet answers A1.
      return rangeObject(scene, sheet, sheet.used(false) ?? A1);
    },
    get Cells() {
      return wholeSheet(scene, sheet);
    },
    Range: (address: string) => rangeObject(scene, sheet, readAddress(address, 'Worksheet.Range')),
    ChartObjects: () => chartObjects(scene, sheet),
    get PageSetup() {
      return pageSetup(scene, sheet);
    },
    Activate: () => {
      book.activate(sheet);
    },
    Delete: () => {
      scene.prompt(`将永久删除“${sheet.name}”`);
      book.removeSheet(sheet);
    },
    ShowAllData: () => {
      throw new Error('ShowAllData throws where nothing is filtered');
    },
  });
}

export function sheetsObject(scene: EtScene, book: EtBook): object {
  const object = (sheet: SheetModel): object => sheetObject(scene, book, sheet);
  return strict(scene, 'Worksheets', {
    get Count() {
      return book.sheets.length;
    },
    Item: (index: number | string) => {
      const sheet = typeof index === 'number' ? book.sheets[index - 1] : book.find(index);
      if (!sheet) throw new Error(`下标越界: Worksheets.Item(${index})`);
      return object(sheet);
    },
    Add: (before: unknown, after: { readonly Index: number } | undefined) => {
      if (before !== null || after?.Index !== book.sheets.length) throw new Error('sheets are added after the last one in the simulated ET');
      book.checkStructure('Worksheets.Add');
      const sheet = book.addSheet();
      book.activate(sheet);
      return object(sheet);
    },
  });
}

function pageSetup(scene: EtScene, sheet: SheetModel): object {
  const keep = (name: string) => (value: string | number | boolean) => {
    if (!scene.printer) throw new Error('PageSetup throws on a computer without a printer');
    sheet.pageLayout.set(name, value);
  };
  return strict(scene, 'PageSetup', {
    set PrintArea(address: string) {
      keep('PrintArea')(address);
      sheet.printArea = readAddress(address, 'PageSetup');
    },
    set Orientation(value: number) {
      keep('Orientation')(value);
    },
    set PaperSize(value: number) {
      keep('PaperSize')(value);
    },
    set CenterHorizontally(value: boolean) {
      keep('CenterHorizontally')(value);
    },
    set Zoom(value: boolean) {
      keep('Zoom')(value);
    },
    set FitToPagesWide(value: number) {
      keep('FitToPagesWide')(value);
    },
    set FitToPagesTall(value: number | boolean) {
      keep('FitToPagesTall')(value);
    },
  });
}
