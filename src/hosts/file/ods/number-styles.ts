import { whole, type Attributes } from '../xlsx/xml';

const GENERAL = 'General';
/** Characters a number format shows without quotes. */
const PLAIN = /^[-+/():¥$, ]$/;

interface NumberStyle {
  /** The style's own section. */
  readonly code: string;
  /** Sections for values that meet a condition, in order. */
  readonly maps: readonly { readonly condition: string; readonly style: string }[];
}

/** Data styles of OpenDocument written as number format codes. */
export class NumberStyles {
  private readonly styles = new Map<string, NumberStyle>();
  private name: string | undefined;
  private code = '';
  private literal: string | undefined;
  private maps: { condition: string; style: string }[] = [];

  open(name: string, attributes: Attributes): void {
    if (isDataStyle(name)) {
      this.name = attributes['style:name'];
      this.code = '';
      this.maps = [];
    } else if (this.name === undefined) return;
    else if (name === 'number:text' || name === 'number:currency-symbol') this.literal = '';
    else if (name === 'style:map') {
      const condition = (attributes['style:condition'] ?? '').replace(/\s|value\(\)/g, '');
      this.maps.push({ condition, style: attributes['style:apply-style-name'] ?? '' });
    } else if (name === 'style:text-properties') this.code += colour(attributes['fo:color']);
    else this.code += piece(name, attributes);
  }

  text(chunk: string): void {
    if (this.literal !== undefined) this.literal += chunk;
  }

  close(name: string): void {
    if (this.literal !== undefined && (name === 'number:text' || name === 'number:currency-symbol')) {
      this.code += quote(this.literal);
      this.literal = undefined;
    } else if (this.name !== undefined && isDataStyle(name)) {
      this.styles.set(this.name, { code: this.code, maps: this.maps });
      this.name = undefined;
    }
  }

  /** The whole code: the mapped sections in their order, then the style's own. */
  codeOf(name: string): string {
    const style = this.styles.get(name);
    if (!style) return GENERAL;
    const sections = style.maps.map(({ style: mapped }) => this.styles.get(mapped)?.code ?? '');
    return [...sections, style.code].join(';') || GENERAL;
  }
}

function isDataStyle(name: string): boolean {
  return name.startsWith('number:') && name.endsWith('-style');
}

function colour(value: string | undefined): string {
  return value?.toLowerCase() === '#ff0000' ? '[Red]' : '';
}

function quote(text: string): string {
  let code = '';
  let open = '';
  for (const character of text) {
    const plain = PLAIN.test(character) || character === '%';
    if (!plain) open += character;
    else {
      if (open !== '') code += `"${open}"`;
      open = '';
      code += character;
    }
  }
  return open === '' ? code : `${code}"${open}"`;
}

function piece(name: string, attributes: Attributes): string {
  const long = attributes['number:style'] === 'long';
  switch (name) {
    case 'number:number':
      return digits(attributes);
    case 'number:scientific-number':
      return `${digits(attributes)}E+${'0'.repeat(count(attributes['number:min-exponent-digits'], 2))}`;
    case 'number:fraction':
      return '# ?/?';
    case 'number:text-content':
      return '@';
    case 'number:year':
      return long ? 'yyyy' : 'yy';
    case 'number:month':
      return attributes['number:textual'] === 'true' ? (long ? 'mmmm' : 'mmm') : long ? 'mm' : 'm';
    case 'number:day':
      return long ? 'dd' : 'd';
    case 'number:day-of-week':
      return long ? 'dddd' : 'ddd';
    case 'number:hours':
      return long ? 'hh' : 'h';
    case 'number:minutes':
      return long ? 'mm' : 'm';
    case 'number:seconds':
      return (long ? 'ss' : 's') + decimals(count(attributes['number:decimal-places'], 0), 0);
    case 'number:am-pm':
      return 'AM/PM';
    default:
      return '';
  }
}

function digits(attributes: Attributes): string {
  const places = attributes['number:decimal-places'];
  const integers = count(attributes['number:min-integer-digits'], 1);
  if (places === undefined && attributes['number:grouping'] !== 'true') return GENERAL;
  const whole = integers === 0 ? '#' : '0'.repeat(integers);
  const grouped = attributes['number:grouping'] === 'true' ? `#,##${integers === 0 ? '#' : whole}` : whole;
  const most = count(places, 0);
  return grouped + decimals(Math.min(count(attributes['number:min-decimal-places'], most), most), most);
}

function decimals(least: number, most: number): string {
  const total = Math.max(least, most);
  return total === 0 ? '' : `.${'0'.repeat(least)}${'#'.repeat(total - least)}`;
}

/** No format has more than 30 digits of anything. */
function count(text: string | undefined, absent: number): number {
  return Math.min(whole(text) ?? absent, 30);
}
