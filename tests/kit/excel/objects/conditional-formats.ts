import type { Range } from '../../../../src/core';
import type { ConditionalFormat, SheetModel } from '../model/sheet';
import { notImplemented, ProtocolError } from '../protocol';
import { integer, readOnly, ServerObject, text } from '../server-object';
import { intersection } from './areas';
import { requireFormatting } from './cells';

let nextId = 1;

/** Conditional formats that touch the areas; only the kind with a formula of its own (“custom”) is simulated. */
export function conditionalFormatsObject(sheet: SheetModel, areas: readonly Range[]): ServerObject {
  const touching = (): ConditionalFormat[] =>
    sheet.conditionalFormats.filter((format) => format.areas.some((a) => areas.some((b) => intersection(a, b))));
  const byId = (id: string): ConditionalFormat | undefined => touching().find((format) => format.id === id);
  const required = (id: string): ServerObject => {
    const found = byId(id);
    if (!found) throw new ProtocolError('ItemNotFound', 'No such conditional format.', 'ConditionalFormatCollection.getItem');
    return conditionalFormatObject(sheet, found);
  };
  return new ServerObject('ConditionalFormatCollection', {
    items: () => touching().map((format) => conditionalFormatObject(sheet, format)),
    item: (id) => required(text(id)),
    methods: {
      Add: ([type]) => conditionalFormatObject(sheet, add(sheet, areas, text(type))),
      GetCount: () => touching().length,
      GetItem: ([id]) => required(text(id)),
      GetItemOrNullObject: ([id]) => {
        const found = byId(text(id));
        return found ? conditionalFormatObject(sheet, found) : null;
      },
      ClearAll: () => {
        requireFormatting(sheet, 'ConditionalFormatCollection.clearAll');
        const doomed = new Set(touching());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !doomed.has(format));
        return undefined;
      },
    },
  });
}

function add(sheet: SheetModel, areas: readonly Range[], type: string): ConditionalFormat {
  requireFormatting(sheet, 'ConditionalFormatCollection.add');
  if (type !== 'Custom') throw notImplemented(`conditional format of type ${type}`);
  const id = `{CF${String(nextId++).padStart(6, '0')}}`;
  const format: ConditionalFormat = { id, type, areas, formula: '', fillColor: '', stopIfTrue: false };
  sheet.conditionalFormats.unshift(format);
  return format;
}

function conditionalFormatObject(sheet: SheetModel, format: ConditionalFormat): ServerObject {
  const place = (): number => sheet.conditionalFormats.indexOf(format);
  return new ServerObject('ConditionalFormat', {
    id: format.id,
    scalars: {
      Id: readOnly(() => format.id),
      Type: readOnly(() => format.type),
      StopIfTrue: { get: () => format.stopIfTrue, set: (value) => void (format.stopIfTrue = value === true) },
      Priority: {
        get: place,
        set: (value) => {
          sheet.conditionalFormats.splice(place(), 1);
          sheet.conditionalFormats.splice(integer(value), 0, format);
        },
      },
    },
    links: {
      Custom: () => customObject(format),
      CustomOrNullObject: () => (format.type === 'Custom' ? customObject(format) : null),
    },
    methods: {
      Delete: () => {
        requireFormatting(sheet, 'ConditionalFormat.delete');
        sheet.conditionalFormats.splice(place(), 1);
        return undefined;
      },
    },
  });
}

function customObject(format: ConditionalFormat): ServerObject {
  const rule = new ServerObject('ConditionalFormatRule', {
    scalars: { Formula: { get: () => format.formula, set: (value) => void (format.formula = text(value)) } },
  });
  const fill = new ServerObject('ConditionalRangeFill', {
    scalars: { Color: { get: () => format.fillColor, set: (value) => void (format.fillColor = text(value)) } },
  });
  const shown = new ServerObject('ConditionalRangeFormat', { links: { Fill: () => fill } });
  return new ServerObject('CustomConditionalFormat', { links: { Rule: () => rule, Format: () => shown } });
}
