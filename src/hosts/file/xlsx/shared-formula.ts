import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from '../../../core';
import { type Token, tokenizeFormula } from './formula-tokens';

/** A coordinate that moves with the formula. */
interface Moving {
  readonly axis: 'row' | 'column';
  readonly at: number;
}

type Piece = string | Moving;

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;

/** The text of a shared formula prepared once, so that each of its cells costs one join. */
export class SharedFormula {
  private readonly pieces: Piece[] = [];

  constructor(
    text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    for (const token of tokenizeFormula(text)) this.add(token);
  }

  /** The formula as it reads at another cell: relative references moved, absolute ones kept. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const across = column - this.column;
    let text = '';
    for (const piece of this.pieces) {
      if (typeof piece === 'string') text += piece;
      // Past the edge a reference comes in again at the other side: that is how the format defines offsets.
      else if (piece.axis === 'row') text += String(wrap(piece.at + down, MAX_ROWS) + 1);
      else text += columnName(wrap(piece.at + across, MAX_COLUMNS));
    }
    return text;
  }

  private add({ kind, text }: Token): void {
    if (kind === 'cell') {
      const [, columnFixed = '', column = '', rowFixed = '', row = ''] = CELL.exec(text) ?? [];
      if (columnIndex(column) >= MAX_COLUMNS || Number(row) > MAX_ROWS) return this.literal(text);
      this.columnPart(columnFixed + column);
      this.rowPart(rowFixed + row);
    } else if (kind === 'columns' || kind === 'rows') {
      const [first = '', second = ''] = text.split(':');
      const add = kind === 'rows' ? this.rowPart : this.columnPart;
      add.call(this, first);
      this.literal(':');
      add.call(this, second);
    } else this.literal(text);
  }

  private columnPart(text: string): void {
    if (text.startsWith('$')) this.literal(text);
    else this.pieces.push({ axis: 'column', at: columnIndex(text) });
  }

  private rowPart(text: string): void {
    if (text.startsWith('$')) this.literal(text);
    else this.pieces.push({ axis: 'row', at: Number(text) - 1 });
  }

  private literal(text: string): void {
    const last = this.pieces.length - 1;
    const previous = this.pieces[last];
    if (typeof previous === 'string') this.pieces[last] = previous + text;
    else this.pieces.push(text);
  }
}

function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}
