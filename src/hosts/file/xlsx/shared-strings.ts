import type { Limits } from '../limits';
import type { Problems } from '../problems';
import { RichText } from './text';
import type { Attributes, XmlHandler } from './xml';

/** `sharedStrings.xml`: each distinct text once, referred to by its place. */
export class SharedStringsHandler implements XmlHandler {
  readonly strings: string[] = [];
  private readonly rich = new RichText();

  constructor(
    private readonly limits: Limits,
    private readonly problems: Problems,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'si') this.rich.begin();
    else this.rich.open(name, attributes);
  }

  text(chunk: string): void {
    this.rich.text(chunk);
  }

  close(name: string): void {
    if (name !== 'si') return this.rich.close(name);
    if (this.strings.length >= this.limits.cells) throw this.problems.tooLarge(`共享字符串超过 ${this.limits.cells} 个`);
    this.strings.push(this.rich.result());
  }
}
