/** A run of columns. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.left <= b.right && b.left <= a.right;
}
