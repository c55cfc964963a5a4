import type { Limits } from '../limits';
import type { Problems } from '../problems';

/** What one workbook may cost in memory, counted over all its sheets. */
export class Budget {
  private cells = 0;
  private rows = 0;
  private merges = 0;
  private work = 0;
  private area = 0;
  private characters = 0;

  constructor(
    readonly limits: Limits,
    private readonly problems: Problems,
  ) {}

  addCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw this.problems.tooLarge(`单元格超过 ${this.limits.cells} 个`);
  }

  addRow(): void {
    if (++this.rows > this.limits.rows) throw this.problems.tooLarge(`行数合计超过 ${this.limits.rows}`);
  }

  addMerge(): void {
    if (++this.merges > this.limits.merges) throw this.problems.tooLarge(`合并单元格超过 ${this.limits.merges} 处`);
  }

  /** Steps over cells that repetition or overlap produces out of little input. */
  addWork(steps: number): void {
    this.work += steps;
    if (this.work > this.limits.work) throw this.problems.tooLarge('重复的行、单元格或数组公式过多');
  }

  addFormula(length: number): void {
    this.characters += length;
    if (this.characters > this.limits.formulaCharacters) throw this.problems.tooLarge('公式总长度过大');
  }

  /** `corner` is the last used cell: where a stray entry usually stands. */
  addArea(area: number, sheet: string, corner: string): void {
    this.area += area;
    if (this.area <= this.limits.area) return;
    throw this.problems.tooLarge(
      `工作表“${sheet}”的内容一直延伸到 ${corner}，区域过大。请删除远离表格的零散内容后再试`,
    );
  }
}
