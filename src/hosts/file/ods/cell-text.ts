import { type Attributes, whole } from '../xlsx/xml';

const LONGEST_GAP = 1000;

/** Text of a cell: paragraphs on lines of their own. */
export class CellText {
  private paragraphs: string[] = [];
  private current: string | undefined;

  begin(): void {
    this.paragraphs = [];
    this.current = undefined;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'text:p') this.current = '';
    else if (this.current === undefined) return;
    else if (name === 'text:s') this.current += ' '.repeat(Math.min(whole(attributes['text:c']) ?? 1, LONGEST_GAP));
    else if (name === 'text:tab') this.current += '\t';
    else if (name === 'text:line-break') this.current += '\n';
  }

  /** Programs write spaces as they are as well as in `<text:s>`; line ends are only how the file was formatted. */
  text(chunk: string): void {
    if (this.current !== undefined) this.current += chunk.replace(/[\t\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (name !== 'text:p' || this.current === undefined) return;
    this.paragraphs.push(this.current);
    this.current = undefined;
  }

  result(): string {
    return this.paragraphs.join('\n');
  }

  get present(): boolean {
    return this.paragraphs.length > 0;
  }
}
