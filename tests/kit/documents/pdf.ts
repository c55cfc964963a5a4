/** Writes small PDFs by hand: text in a font that names its characters, rules, pictures; what a test needs and nothing more. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size?: number }[];
  /** From and to, in points from the upper left corner. */
  readonly rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Degrees a reader turns the page by; positions are those of the page before it is turned. */
  readonly rotate?: 90;
  /** A grey picture over the whole page. */
  readonly scan?: boolean;
}

const A4 = { width: 595, height: 842 };

export function page(content: Partial<PdfPage>): PdfPage {
  return { ...A4, texts: [], ...content };
}

/** Latin letters are half as wide as Chinese ones. */
export function widthOf(text: string, size: number): number {
  return Array.from(text).reduce((width, letter) => width + (letter.charCodeAt(0) > 0xff ? size : size / 2), 0);
}

/** `locked`: it asks for a password before anything can be read. */
export function writePdf(pages: readonly PdfPage[], { locked = false } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (dictionary: string, body: string): string => `<<${dictionary}/Length ${String(body.length)}>>\nstream\n${body}\nendstream`;
  const catalogue = add('');
  const tree = add('');
  const map = add(stream('', '/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange<0000><ffff>endcodespacerange 1 beginbfrange<0000><ffff><0000>endbfrange endcmap end end'));
  const descriptor = add('<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>');
  const descendant = add(`<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${String(descriptor)} 0 R/DW 1000/W[0 255 500]>>`);
  const font = add(`<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[${String(descendant)} 0 R]/ToUnicode ${String(map)} 0 R>>`);
  const picture = add(stream('/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8', '\u0080'));
  const kids = pages.map((each) => {
    const content = add(stream('', contentOf(each)));
    const turned = each.rotate === undefined ? '' : `/Rotate ${String(each.rotate)}`;
    return add(`<</Type/Page/Parent ${String(tree)} 0 R/MediaBox[0 0 ${String(each.width)} ${String(each.height)}]${turned}/Contents ${String(content)} 0 R/Resources<</Font<</F ${String(font)} 0 R>>/XObject<</I ${String(picture)} 0 R>>>>>>`);
  });
  objects[catalogue - 1] = `<</Type/Catalog/Pages ${String(tree)} 0 R>>`;
  objects[tree - 1] = `<</Type/Pages/Count ${String(kids.length)}/Kids[${kids.map((id) => `${String(id)} 0 R`).join(' ')}]>>`;
  return Buffer.from(bodyOf(objects, catalogue, locked), 'latin1');
}

function contentOf({ height, width, texts, rules = [], scan }: PdfPage): string {
  const hex = (text: string): string => Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return [
    ...(scan === true ? [`q ${String(width)} 0 0 ${String(height)} 0 0 cm /I Do Q`] : []),
    ...rules.map(([x1, y1, x2, y2]) => `${String(x1)} ${String(height - y1)} m ${String(x2)} ${String(height - y2)} l S`),
    ...texts.map(({ text, x, y, size = 9 }) => `BT /F ${String(size)} Tf ${String(x)} ${String(height - y)} Td <${hex(text)}> Tj ET`),
  ].join('\n');
}

const LOCK = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>/ID[<00><00>]`;

function bodyOf(objects: readonly string[], root: number, locked: boolean): string {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = body.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries}trailer<</Size ${String(objects.length + 1)}/Root ${String(root)} 0 R${locked ? LOCK : ''}>>\nstartxref\n${String(start)}\n%%EOF\n`;
}
