import { type Attributes, type XmlHandler, whole } from './xml';

/** Colours 0–63 of the format's fixed palette; 0–7 are repeated as 8–15. */
const BASE = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF';
const PALETTE = (
  `${BASE} ${BASE} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ` +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC ' +
  '99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The Office theme, in the order colours refer to it: light before dark. */
const OFFICE_THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72'];

/** Turns `<color rgb|theme|indexed tint>` into `#RRGGBB`. */
export class Colors {
  constructor(private readonly theme: readonly string[] = OFFICE_THEME) {}

  /** Undefined for automatic colours and for what cannot be read. */
  read(attributes: Attributes): string | undefined {
    const base = this.base(attributes);
    return base === undefined ? undefined : `#${tinted(base, Number(attributes['tint'] ?? 0))}`;
  }

  private base({ rgb, theme, indexed }: Attributes): string | undefined {
    if (rgb !== undefined) return /^[0-9A-Fa-f]{6,8}$/.test(rgb) ? rgb.slice(-6).toUpperCase() : undefined;
    if (theme !== undefined) return this.theme[whole(theme) ?? -1];
    return indexed === undefined ? undefined : PALETTE[whole(indexed) ?? -1];
  }
}

/** Lightness moves towards white for a positive tint and towards black for a negative one. */
function tinted(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = (high - low) / (1 - Math.abs(2 * lightness - 1) || 1);
  const reach = spread * (1 - Math.abs(2 * moved - 1));
  const scale = high === low ? 0 : reach / (high - low);
  return channels.map((channel) => hex(moved + (channel - lightness) * scale)).join('');
}

function hex(channel: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, channel)) * 255);
  return byte.toString(16).padStart(2, '0').toUpperCase();
}

const SCHEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

/** `theme1.xml`: the twelve colours of the scheme. */
export class ThemeHandler implements XmlHandler {
  private readonly found = new Map<string, string>();
  private slot: string | undefined;

  open(name: string, attributes: Attributes): void {
    if (SCHEME.includes(name)) this.slot = name;
    else if (this.slot !== undefined && (name === 'srgbClr' || name === 'sysClr')) {
      const color = name === 'srgbClr' ? attributes['val'] : attributes['lastClr'];
      if (color !== undefined && /^[0-9A-Fa-f]{6}$/.test(color)) this.found.set(this.slot, color.toUpperCase());
    }
  }

  close(name: string): void {
    if (name === this.slot) this.slot = undefined;
  }

  result(): Colors {
    return new Colors(SCHEME.map((name, index) => this.found.get(name) ?? OFFICE_THEME[index] ?? '000000'));
  }
}
