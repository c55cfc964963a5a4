import { type IDisposable, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { CellRef } from '../../core';
import { HostError, type Mark } from '../port';
import type { Book } from './book';

type Severity = Mark['severity'];

const FILLS: { readonly [severity in Severity]: string } = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  hint: '#DDEBF7',
};

/**
 * Marks are laid over the cells while they are drawn and never become part of them: taking them away leaves no trace,
 * and a saved file does not contain them.
 */
export class Marks {
  private readonly bySheet = new Map<string, Map<string, Severity>>();
  private readonly overlay: IDisposable;

  constructor(private readonly book: Book) {
    this.overlay = book.grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      id: 'gouji.marks',
      priority: 100,
      effect: InterceptorEffectEnum.Style,
      handler: (cell, { unitId, subUnitId, row, col }, next) => {
        const severity = unitId === book.id ? this.bySheet.get(subUnitId)?.get(key(row, col)) : undefined;
        if (severity === undefined) return next(cell);
        return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: FILLS[severity] } } });
      },
    });
  }

  add(marks: readonly Mark[]): void {
    const placed = marks.map((mark) => ({ mark, sheet: this.book.sheet(mark.cell.sheet, [mark.cell]) }));
    const refused = placed.filter(({ sheet }) => this.book.facts.locks.has(sheet.getSheetId())).map(({ mark }) => mark.cell);
    if (refused.length > 0) throw markingRefused(refused);
    for (const { mark, sheet } of placed) {
      const id = sheet.getSheetId();
      const cells = this.bySheet.get(id) ?? new Map<string, Severity>();
      cells.set(key(mark.cell.row, mark.cell.column), mark.severity);
      this.bySheet.set(id, cells);
    }
    this.book.grid.redraw?.();
  }

  clear(): void {
    if (this.bySheet.size === 0) return;
    this.bySheet.clear();
    this.book.grid.redraw?.();
  }

  dispose(): void {
    this.overlay.dispose();
  }
}

function key(row: number, column: number): string {
  return `${row},${column}`;
}

function markingRefused(cells: readonly CellRef[]): HostError {
  const names = [...new Set(cells.map((cell) => `“${cell.sheet}”`))].join('、');
  const message = `工作表${names}受保护，没有标记任何单元格。请先在 Excel 或 WPS 中撤销工作表保护，再标记。`;
  return new HostError('protected', message, cells);
}
