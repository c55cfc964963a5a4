/** Lengths of the page. Word counts in twips: twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;

export function mm(length: number): number {
  return Math.round(length * TWIPS_PER_MM);
}

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

const A4 = { short: 210, long: 297 };

/** The page of text by GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
export const TEXT_PAGE: Paper = { width: A4.short, height: A4.long, margins: { top: 37, bottom: 35, left: 28, right: 26 } };
/** Pages of tables are narrower at the edges, as they are published. */
export const UPRIGHT_TABLE: Paper = { width: A4.short, height: A4.long, margins: { top: 25, bottom: 25, left: 20, right: 20 } };
export const WIDE_TABLE: Paper = { width: A4.long, height: A4.short, margins: { top: 22, bottom: 20, left: 20, right: 20 } };

/** Room for text on the page, in millimetres. */
export function roomOf({ width, height, margins }: Paper): { readonly width: number; readonly height: number } {
  return { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
}
