import type { Range } from '../../../../src/core';
import type { ConditionalFormat, SheetModel } from '../../excel/model/sheet';
import { intersection } from '../../excel/objects/areas';
import { requireFormatting } from '../../excel/objects/cells';
import type { EtScene } from '../scene';
import { strict } from '../strict';
import { colorNumber, colorText } from './looks';

const EXPRESSION = 2;

/** Conditional formats that touch the range; the first of the sheet wins. */
export function formatConditions(scene: EtScene, sheet: SheetModel, area: Range): object {
  const touching = (): ConditionalFormat[] => sheet.conditionalFormats.filter(({ areas }) => areas.some((each) => intersection(each, area)));
  return strict(scene, 'FormatConditions', {
    get Count() {
      return touching().length;
    },
    Item: (index: number) => {
      const format = touching()[index - 1];
      if (!format) throw new Error(`there is no conditional format ${index}`);
      return condition(scene, sheet, format);
    },
    Add: (type: number, operator: unknown, formula: string) => {
      requireFormatting(sheet, 'FormatConditions');
      if (type !== EXPRESSION || operator !== null || !formula.startsWith('=')) throw new Error('only expressions are implemented in the simulated ET');
      const format: ConditionalFormat = { id: `cf${sheet.conditionalFormats.length}`, type: 'Custom', areas: [area], formula, fillColor: '', stopIfTrue: false };
      sheet.conditionalFormats.push(format);
      return condition(scene, sheet, format);
    },
  });
}

function condition(scene: EtScene, sheet: SheetModel, format: ConditionalFormat): object {
  return strict(scene, 'FormatCondition', {
    Type: format.type === 'Custom' ? EXPRESSION : 3,
    get Formula1() {
      if (format.type !== 'Custom') throw new Error('a colour scale has no formula');
      return format.formula;
    },
    Interior: strict(scene, 'Interior', {
      get Color() {
        return colorNumber(format.fillColor);
      },
      set Color(color: number | null) {
        format.fillColor = colorText(color);
      },
    }),
    SetFirstPriority: () => {
      sheet.conditionalFormats = [format, ...sheet.conditionalFormats.filter((each) => each !== format)];
    },
    Delete: () => {
      requireFormatting(sheet, 'FormatCondition');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== format);
    },
  });
}
