import type { Range } from '../../../../src/core';
import { ProtocolError, type Json } from '../protocol';
import type { Scalar } from './cell';
import { SheetModel } from './sheet';

/** Calculates a formula; without it a formula written by the client is worth 0. */
export type Evaluate = (formula: string, sheet: SheetModel, row: number, column: number) => Scalar;

export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly settings = new Map<string, Json>();
  structureProtected = false;
  /** False on a computer without one, where Excel refuses to set up pages. */
  printer = true;
  /** New workbooks the client had Excel open, as base64. */
  readonly opened: string[] = [];
  evaluate: Evaluate = () => 0;
  private active: SheetModel | undefined;
  selection: Range = { top: 0, left: 0, bottom: 0, right: 0 };
  private nextId = 1;

  constructor(public name: string) {}

  addSheet(name = this.freeName()): SheetModel {
    this.checkName(name);
    const sheet = new SheetModel(`{00000000-0001-0000-0000-${String(this.nextId++).padStart(12, '0')}}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  removeSheet(sheet: SheetModel): void {
    this.checkStructure('Worksheet.delete');
    const visible = this.sheets.filter((each) => each.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw new ProtocolError('InvalidOperation', 'A workbook must contain at least one visible sheet.', 'Worksheet.delete');
    }
    if (sheet.visibility === 'VeryHidden') {
      throw new ProtocolError('InvalidOperation', 'A very hidden sheet cannot be deleted.', 'Worksheet.delete');
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets.find((each) => each.visibility === 'Visible');
  }

  /** By name (without regard to case) or by id, as Excel's getItem does. */
  find(nameOrId: string): SheetModel | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  get activeSheet(): SheetModel {
    if (!this.active) throw new ProtocolError('GeneralException', 'The workbook has no sheet.');
    return this.active;
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== 'Visible') {
      throw new ProtocolError('InvalidOperation', 'A hidden sheet cannot be activated.', 'Worksheet.activate');
    }
    if (this.active !== sheet) this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    this.active = sheet;
  }

  checkStructure(location: string): void {
    if (this.structureProtected) {
      throw new ProtocolError('AccessDenied', 'The workbook structure is protected.', location);
    }
  }

  /** Excel's rules for sheet names. */
  checkName(name: string, except?: SheetModel): void {
    const location = 'WorksheetCollection.add';
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) {
      throw new ProtocolError('InvalidArgument', `“${name}” is not a sheet name.`, location);
    }
    const other = this.find(name);
    if (other && other !== except) throw new ProtocolError('ItemAlreadyExists', `“${name}” already exists.`, location);
  }

  /** For tests: the sheet of exactly this name. */
  sheet(name: string): SheetModel {
    const found = this.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`the simulated workbook has no sheet “${name}”`);
    return found;
  }

  private freeName(): string {
    for (let n = this.sheets.length + 1; ; n++) {
      if (!this.find(`Sheet${n}`)) return `Sheet${n}`;
    }
  }
}
