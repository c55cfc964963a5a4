/** Where something stands, before it is known which breaks the document records. */
export interface PageMark {
  readonly rendered: number;
  readonly explicit: number;
}

/**
 * Pages of a document that is not laid out: where Word last broke them, if it recorded that, else where the author did.
 * What the author did is known only as long as the document has no more pages than he made.
 */
export class Pages {
  private rendered = 0;
  private explicit = 0;

  /** Word broke the page here when it was last saved. */
  renderedBreak(): void {
    this.rendered++;
  }

  explicitBreak(): void {
    this.explicit++;
  }

  mark(): PageMark {
    return { rendered: this.rendered, explicit: this.explicit };
  }

  /** `total`: pages of the whole document as its properties say. To be called behind the last paragraph. */
  pageOf({ rendered, explicit }: PageMark, total: number | undefined): number | undefined {
    if (this.rendered > 0) return rendered + 1;
    if (total !== undefined && total > this.explicit + 1) return undefined;
    return this.explicit > 0 || total === 1 ? explicit + 1 : undefined;
  }
}
