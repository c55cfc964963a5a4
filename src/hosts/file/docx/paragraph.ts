import type { Attributes } from '../xlsx/xml';
import { attribute, count, isOn } from './attributes';
import type { PageMark } from './pages';

const LAST_LEVEL = 9;

/** One paragraph while it is read: its text, and what its properties say. */
export class ParagraphDraft {
  text = '';
  style: string | undefined;
  list: string | undefined;
  listLevel: number | undefined;
  outline: number | undefined;
  pageBreakBefore: boolean | undefined;
  /** The section ends here and the next begins on a new page. */
  endsSection = false;
  /** Its mark is deleted: the next paragraph goes on with it. */
  joinsNext = false;
  private inProperties = false;
  private section: string | undefined;
  /** For every open run whether it is hidden; a text box puts runs into runs. */
  private readonly runs: boolean[] = [];
  private inText = false;

  /** Page of its first word. */
  constructor(public mark: PageMark) {}

  get inRun(): boolean {
    return this.runs.length > 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'pPr') this.inProperties = true;
    else if (name === 'r') this.runs.push(false);
    else if (name === 't' || name.endsWith(':t')) this.inText = true;
    else if (this.inProperties) this.property(name, attributes);
    else if (name === 'vanish' && this.runs.length > 0) this.runs[this.runs.length - 1] = isOn(attributes);
  }

  close(name: string): void {
    if (name === 'r') this.runs.pop();
    else if (name === 't' || name.endsWith(':t')) this.inText = false;
    else if (name === 'sectPr') {
      this.endsSection = this.section !== 'continuous' && this.section !== 'nextColumn';
      this.section = undefined;
    } else if (name === 'pPr') this.inProperties = false;
  }

  chunk(text: string, mark: () => PageMark): void {
    if (this.inText) this.add(text, mark);
  }

  add(text: string, mark: () => PageMark): void {
    if (this.runs.at(-1) === true) return;
    if (this.text.trim() === '') this.mark = mark();
    this.text += text;
  }

  moved(mark: PageMark): void {
    this.mark = mark;
  }

  deleteMark(): void {
    if (this.inProperties) this.joinsNext = true;
  }

  private property(name: string, attributes: Attributes): void {
    switch (name) {
      case 'pStyle':
        this.style = attribute(attributes, 'val');
        return;
      case 'numId':
        this.list = attribute(attributes, 'val');
        return;
      case 'ilvl':
        this.listLevel = count(attributes, 'val', 0, LAST_LEVEL);
        return;
      case 'outlineLvl':
        this.outline = count(attributes, 'val', LAST_LEVEL) < LAST_LEVEL ? count(attributes, 'val', 0) + 1 : undefined;
        return;
      case 'pageBreakBefore':
        this.pageBreakBefore = isOn(attributes);
        return;
      case 'sectPr':
        this.section = 'nextPage';
        return;
      case 'type':
        if (this.section !== undefined) this.section = attribute(attributes, 'val') ?? 'nextPage';
        return;
    }
  }
}
