import { parseRange, type Range } from '../../../core';
import type { CellStore } from '../grid/cell-store';
import { readableFormula } from './formula-names';
import { SharedFormula } from './shared-formula';
import type { Attributes } from './xml';

/** Follows the `<f>` elements of a sheet: expands shared formulas, remembers which cells an array formula covers. */
export class FormulaCollector {
  private readonly shared = new Map<string, SharedFormula>();
  private readonly areas: { area: Range; formula: string }[] = [];
  private current: Attributes | undefined;
  private stored = '';

  constructor(private readonly store: CellStore) {}

  begin(attributes: Attributes): void {
    this.current = attributes;
    this.stored = '';
  }

  text(chunk: string): void {
    this.stored += chunk;
  }

  /** The formula of the cell just read, with its `=`. `dynamic`: the cell spills, so its neighbours hold no formula. */
  take(row: number, column: number, dynamic: boolean): string | null {
    const attributes = this.current;
    if (!attributes) return null;
    this.current = undefined;
    const text = readableFormula(this.stored);
    switch (attributes['t']) {
      case 'shared':
        return this.takeShared(attributes['si'] ?? '', text, row, column);
      case 'array':
        return dynamic ? withSign(text) : this.cover(attributes['ref'], withSign(text));
      case 'dataTable':
        return this.cover(attributes['ref'], `=TABLE(${tableInputs(attributes)})`);
      default:
        return withSign(text);
    }
  }

  /** To be called after the last cell. */
  finish(): void {
    for (const { area, formula } of this.areas) this.store.fillFormula(area, formula);
  }

  /** The first cell of a group holds the text; the others only its number. A number without text keeps its value alone. */
  private takeShared(group: string, text: string, row: number, column: number): string | null {
    if (text !== '') {
      this.shared.set(group, new SharedFormula(text, row, column));
      return withSign(text);
    }
    return withSign(this.shared.get(group)?.at(row, column) ?? '');
  }

  private cover(reference: string | undefined, formula: string | null): string | null {
    const area = parseRange(reference ?? '');
    if (area && formula !== null && (area.top !== area.bottom || area.left !== area.right)) {
      this.areas.push({ area, formula });
    }
    return formula;
  }
}

/** Joined into a fresh string: a slice would keep the whole part it was cut from in memory. */
function withSign(text: string): string | null {
  return text === '' ? null : ['=', text].join('');
}

/** Arguments as Excel shows them in `{=TABLE(row input, column input)}`. */
function tableInputs(attributes: Attributes): string {
  const first = attributes['r1'] ?? '';
  if (attributes['dt2D'] === '1') return `${first},${attributes['r2'] ?? ''}`;
  return attributes['dtr'] === '1' ? `${first},` : `,${first}`;
}
