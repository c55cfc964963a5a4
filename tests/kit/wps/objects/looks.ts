import type { Range } from '../../../../src/core';
import type { SheetModel } from '../../excel/model/sheet';
import { columnCount, eachCell, rowCount } from '../../excel/objects/areas';
import type { EtScene } from '../scene';
import { strict } from '../strict';

/** red + green × 256 + blue × 65536; mixed colours are null. */
export function colorNumber(hex: string | null): number | null {
  if (hex === null) return null;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return red + green * 256 + blue * 65536;
}

export function colorText(color: number | null): string {
  if (color === null || !Number.isInteger(color) || color < 0 || color > 0xffffff) throw new TypeError('a colour is a number: red + green * 256 + blue * 65536');
  return `#${[color % 256, Math.floor(color / 256) % 256, Math.floor(color / 65536)].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

const SIDES: Readonly<Record<number, string>> = { 7: 'Left', 8: 'Top', 9: 'Bottom', 10: 'Right', 11: 'InsideVertical', 12: 'InsideHorizontal' };

export function borders(scene: EtScene, sheet: SheetModel, area: Range): object {
  return strict(scene, 'Borders', {
    Item: (side: number) => {
      const name = SIDES[side];
      if (name === undefined) throw new Error(`${side} is no side`);
      if ((side === 11 && columnCount(area) === 1) || (side === 12 && rowCount(area) === 1)) throw new Error(`a single row or column has no ${name}`);
      const noted = new Map<string, number>();
      return strict(scene, 'Border', {
        set LineStyle(style: number) {
          if (style !== 1) throw new Error('only continuous lines are implemented in the simulated ET');
          eachCell(area, (row, column) => sheet.change(row, column, { lines: `${sheet.cell(row, column).lines}${name[0] ?? ''}` }));
        },
        set Weight(weight: number) {
          noted.set('Weight', weight);
        },
        set Color(color: number) {
          noted.set('Color', color);
        },
      });
    },
  });
}
