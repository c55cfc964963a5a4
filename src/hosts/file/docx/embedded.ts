import type { Attributes } from '../xlsx/xml';
import { attribute, count } from './attributes';

const EMU_A_CENTIMETRE = 360_000;
/** A picture this large may hold a table or a text; a seal or a logo is smaller. */
const WIDE = 10 * EMU_A_CENTIMETRE;
const HIGH = 4 * EMU_A_CENTIMETRE;
const LARGEST = 1e9;

/** Pictures large enough to hold what should be read. */
export class Pictures {
  private large = false;
  private isPicture = false;

  open(name: string, attributes: Attributes): boolean {
    if (name.endsWith(':extent')) this.large = count(attributes, 'cx', 0, LARGEST) >= WIDE && count(attributes, 'cy', 0, LARGEST) >= HIGH;
    else if (name.endsWith(':pic')) this.isPicture = true;
    else return false;
    return true;
  }

  /** True where a large picture ends here. */
  close(name: string): boolean {
    if (name !== 'drawing') return false;
    const found = this.large && this.isPicture;
    this.large = false;
    this.isPicture = false;
    return found;
  }
}

/** A sheet of Excel or WPS that is embedded as an object: its cells are a file of their own; and text of another format. */
export function isSheetObject(name: string, attributes: Attributes): boolean {
  if (name === 'altChunk') return true;
  return name.endsWith(':OLEObject') && /^(?:Excel|ET)\.|Sheet/i.test(attribute(attributes, 'ProgID') ?? '');
}
