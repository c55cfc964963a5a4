/** Rounded rectangles came to the canvas with Chromium 99; the grid draws its scroll bars and frames with them. */
const { prototype } = CanvasRenderingContext2D;

if (!('roundRect' in prototype)) {
  Object.defineProperty(prototype, 'roundRect', {
    configurable: true,
    writable: true,
    value(this: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, radii: number | readonly number[] = 0): void {
      const given = typeof radii === 'number' ? [radii] : radii;
      // One, two, three or four radii, from the upper left clockwise, as in CSS.
      const [upperLeft = 0, upperRight = upperLeft, lowerRight = upperLeft, lowerLeft = upperRight] = given;
      this.moveTo(x + upperLeft, y);
      this.arcTo(x + width, y, x + width, y + height, upperRight);
      this.arcTo(x + width, y + height, x, y + height, lowerRight);
      this.arcTo(x, y + height, x, y, lowerLeft);
      this.arcTo(x, y, x + width, y, upperLeft);
      this.closePath();
    },
  });
}

export {};
