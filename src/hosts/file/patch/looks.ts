import type { NewCell } from '../../port';
import { escapeXml, opened, setAttributes } from './text-edit';

/** Elements of `styles.xml` that cells of a new sheet ask for; `x` is the prefix of the part's namespace. */

export function fontXml(x: string, { name, size }: NonNullable<NewCell['font']>, bold: boolean): string {
  return `<${x}font>${bold ? `<${x}b/>` : ''}<${x}sz val="${size}"/><${x}name val="${escapeXml(name)}"/></${x}font>`;
}

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** The first border of a file is the one cells have without asking. */
export function noBorderXml(x: string): string {
  return `<${x}border>${[...SIDES, 'diagonal'].map((side) => `<${x}${side}/>`).join('')}</${x}border>`;
}

export function gridBorderXml(x: string): string {
  const sides = SIDES.map((side) => `<${x}${side} style="thin"><${x}color indexed="64"/></${x}${side}>`);
  return `<${x}border>${sides.join('')}<${x}diagonal/></${x}border>`;
}

export type AlignmentWish = Pick<NewCell, 'wrap' | 'align' | 'middle'>;

/** Wrapped text begins at the top unless it is to stand in the middle. */
export function alignmentOf({ wrap, align, middle }: AlignmentWish): Readonly<Record<string, string>> {
  return {
    ...(align !== undefined && { horizontal: align }),
    ...(middle === true ? { vertical: 'center' } : wrap === true && { vertical: 'top' }),
    ...(wrap === true && { wrapText: '1' }),
  };
}

/** A cell format with these alignment attributes added. */
export function aligned(x: string, xf: string, attributes: Readonly<Record<string, string>>): string {
  const alignment = `<${x}alignment`;
  const at = xf.indexOf(alignment);
  if (at >= 0) {
    const end = xf.indexOf('>', at) + 1;
    return xf.slice(0, at) + setAttributes(xf.slice(at, end), attributes) + xf.slice(end);
  }
  const end = xf.indexOf('>') + 1;
  const inner = setAttributes(`${alignment}/>`, attributes);
  return end === xf.length ? `${opened(xf)}${inner}</${x}xf>` : xf.slice(0, end) + inner + xf.slice(end);
}
