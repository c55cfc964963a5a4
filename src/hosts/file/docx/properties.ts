import { type XmlHandler, whole } from '../xlsx/xml';

/** `docProps/app.xml`: how many pages the document had when it was last laid out. */
export class DocumentProperties implements XmlHandler {
  total: number | undefined;
  private inPages = false;

  open(name: string): void {
    this.inPages = name === 'Pages';
  }

  text(chunk: string): void {
    if (this.inPages) this.total = whole(chunk);
  }

  close(): void {
    this.inPages = false;
  }
}
