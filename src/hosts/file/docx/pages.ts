/** Where something stands, before it is known which breaks the document records. */
export interface PageMark {
  readonly rendered: number;
  readonly explicit: number;
  /** No page before it can have run over, as far as the author’s own breaks tell. */
  readonly sure: boolean;
}

/** More lines than this may not fit a page. */
const LINES_A_PAGE = 45;
const CHARACTERS_A_LINE = 40;

/**
 * Pages of a document that is not laid out: where Word last broke them, if it recorded that, else where the author did.
 * What the author did tells the page only while nothing can have run over to a page of its own.
 */
export class Pages {
  private rendered = 0;
  private explicit = 0;
  private lines = 0;
  private sure = true;

  /** Word broke the page here when it was last saved. */
  renderedBreak(): void {
    this.rendered++;
  }

  explicitBreak(): void {
    this.explicit++;
    this.lines = 0;
  }

  /** A paragraph, or a row of a table, takes its lines. */
  advance(text: string): void {
    for (const line of text.split('\n')) this.lines += Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE));
    if (this.lines > LINES_A_PAGE) this.sure = false;
  }

  mark(): PageMark {
    return { rendered: this.rendered, explicit: this.explicit, sure: this.sure };
  }

  /** `total`: pages of the whole document as its properties say. To be called behind the last paragraph. */
  pageOf({ rendered, explicit, sure }: PageMark, total: number | undefined): number | undefined {
    if (this.rendered > 0) return rendered + 1;
    const all = this.explicit + 1;
    if (total === all) return explicit + 1;
    const isKnown = sure && this.explicit > 0 && (total === undefined || total < all);
    return isKnown ? explicit + 1 : undefined;
  }
}
