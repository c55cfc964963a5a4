import type { Range } from '../../../../src/core';
import type { SheetModel } from '../model/sheet';
import type { Scene } from '../scene';
import { readOnly, ServerObject } from '../server-object';
import { cellCount, writeAddress } from './areas';
import { conditionalFormatsObject } from './conditional-formats';
import { formatObject } from './format';
import { rangeObject } from './range';
import { worksheetObject } from './worksheet';

export function rangeAreasObject(scene: Scene, sheet: SheetModel, areas: readonly Range[]): ServerObject {
  return new ServerObject('RangeAreas', {
    scalars: {
      Address: readOnly(() => areas.map((area) => writeAddress(sheet, area)).join(', ')),
      AreaCount: readOnly(() => areas.length),
      CellCount: readOnly(() => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    },
    links: {
      Areas: () =>
        new ServerObject('RangeCollection', { items: () => areas.map((area) => rangeObject(scene, sheet, area)) }),
      Format: () => formatObject(sheet, areas),
      ConditionalFormats: () => conditionalFormatsObject(sheet, areas),
      Worksheet: () => worksheetObject(scene, sheet),
    },
  });
}
