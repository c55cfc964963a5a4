import { readWorkbookBytes } from '../../../src/hosts/file';
import { type BookSource, data, partsOf, refusal, worksheet } from './kit';
import { honest, type RawEntry, rawZip, repeatedDeflate } from './raw-zip';

const NAME = '炸弹.xlsx';
const GIGABYTE = 1024 ** 3;
const SHEET = 'xl/worksheets/sheet1.xml';
const GOOD: BookSource = { sheets: [{ name: '表', xml: data('') }] };

function withSheetEntry(entry: Omit<RawEntry, 'name'>): Uint8Array {
  const others = honest(partsOf(GOOD)).filter(({ name }) => name !== SHEET);
  return rawZip([...others, { name: SHEET, ...entry }]);
}

describe('packages made to exhaust memory', () => {
  // 1 GB of blanks between two halves of a sheet: about one megabyte packed.
  const [before = '', after = ''] = worksheet('|').split('|');
  const bomb = repeatedDeflate(Buffer.alloc(1024 * 1024, ' '), 1024, before, after);
  const size = GIGABYTE + Buffer.byteLength(before + after);

  test('the bomb is what it says', () => {
    expect(bomb.length).toBeLessThan(3 * 1024 * 1024);
  });

  test('1 GB announced honestly is refused from the directory', async () => {
    const { code, message } = await refusal(readWorkbookBytes(withSheetEntry({ packed: bomb, size }), NAME));
    expect([code, message]).toEqual(['tooLarge', '“炸弹.xlsx”超出可以读取的范围：解压后超过 512 MB。']);
  });

  test('a directory that says 1 kB is found out after 1 kB', async () => {
    const { code, message } = await refusal(readWorkbookBytes(withSheetEntry({ packed: bomb, size: 1000 }), NAME));
    expect(code).toBe('damaged');
    expect(message).toContain(SHEET);
  });

  test('a directory that says 60 MB, below the ratio check, is found out after 60 MB', async () => {
    const { code } = await refusal(readWorkbookBytes(withSheetEntry({ packed: bomb, size: 60 * 1024 * 1024 }), NAME));
    expect(code).toBe('damaged');
  });

  test('a part packed tighter than any sheet is', async () => {
    const { code, message } = await refusal(readWorkbookBytes(withSheetEntry({ packed: bomb, size: 500 * 1024 * 1024 }), NAME));
    expect(code).toBe('tooLarge');
    expect(message).toContain('压缩比异常');
  });

  test('many entries over the same bytes count once each', async () => {
    const parts = partsOf(GOOD);
    const packed = repeatedDeflate(Buffer.alloc(1024 * 1024, ' '), 40);
    const entries = Array.from({ length: 20 }, (_, i) => ({ name: `xl/media/${i}.xml`, packed, size: 40 * 1024 * 1024 }));
    const { code } = await refusal(readWorkbookBytes(rawZip([...honest(parts), ...entries]), NAME));
    expect(code).toBe('tooLarge');
  });

  test('2000 sheets that are all the same part', async () => {
    const sheets = Array.from({ length: 2000 }, (_, i) => `<sheet name="表${i}" sheetId="${i + 1}" r:id="rId1"/>`).join('');
    const parts = partsOf(GOOD);
    const workbook = (parts['xl/workbook.xml'] ?? '').replace(/<sheets>.*<\/sheets>/, `<sheets>${sheets}</sheets>`);
    const filler = ' '.repeat(2 * 1024 * 1024);
    const bytes = rawZip(honest({ ...parts, 'xl/workbook.xml': workbook, [SHEET]: worksheet(filler) }));
    const { code } = await refusal(readWorkbookBytes(bytes, NAME));
    expect(code).toBe('tooLarge');
  });

  test('columns repeated without end', async () => {
    const cols = '<col min="1" max="16384" style="1" hidden="1"/>'.repeat(50_000);
    const parts = partsOf({ ...GOOD, styles: '<cellXfs><xf/><xf numFmtId="4"><protection locked="0"/></xf></cellXfs>' });
    const bytes = rawZip(honest({ ...parts, [SHEET]: worksheet(`<cols>${cols}</cols>${data('<row r="1"><c r="XFD1"><v>1</v></c></row>')}`) }));
    const book = await readWorkbookBytes(bytes, NAME);
    expect(book.sheets[0]?.hiddenColumns.size).toBe(16384);
  });

  test('elements nested a hundred thousand deep', async () => {
    const bytes = rawZip(honest({ ...partsOf(GOOD), [SHEET]: worksheet(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`) }));
    expect((await readWorkbookBytes(bytes, NAME)).sheets[0]?.values).toEqual([]);
  });
});
