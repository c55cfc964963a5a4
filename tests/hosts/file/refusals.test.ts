import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { readWorkbookBytes, readWorkbookFile } from '../../../src/hosts/file';
import { LIMITS } from '../../../src/hosts/file/limits';
import type { HostErrorCode } from '../../../src/hosts/port';
import { type BookSource, data, makeBook, partsOf, refusal, relationships, workbookXml, worksheet, zipText } from './kit';
import { honest, rawZip } from './raw-zip';

const NAME = '决算 2023.xlsx';
const GOOD: BookSource = { sheets: [{ name: '收支', xml: data('<row r="1"><c r="A1"><v>1</v></c></row>') }] };

const withSheet = (xml: string): Uint8Array => makeBook({ sheets: [{ name: '收支', xml }] });
const withParts = (parts: Record<string, string>): Uint8Array => makeBook({ ...GOOD, parts });
const row = (cells: string): string => data(`<row r="1">${cells}</row>`);

function container(streams: readonly string[]): Uint8Array {
  const cfb = XLSX.CFB.utils.cfb_new();
  for (const name of streams) XLSX.CFB.utils.cfb_add(cfb, name, Buffer.from('x'.repeat(5000)));
  return new Uint8Array(Buffer.from(XLSX.CFB.write(cfb, { type: 'buffer' })));
}

const cut = (bytes: Uint8Array, part: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * part));

/** One letter of the sheet changed in place: the checksum no longer fits. */
function corrupted(): Uint8Array {
  const entries = honest(partsOf(GOOD));
  return rawZip(entries.map((entry) => (entry.name.endsWith('sheet1.xml') ? { ...entry, crc: ((entry.crc ?? 0) ^ 1) >>> 0 } : entry)));
}

const TABLE: readonly (readonly [what: string, bytes: () => Uint8Array, code: HostErrorCode, words: string])[] = [
  ['an empty file', () => new Uint8Array(0), 'damaged', '0 字节'],
  ['plain text', () => Buffer.from('部门,金额\n甲,1\n'), 'notWorkbook', '文本文件'],
  ['a web page named .xls', () => Buffer.from('\ufeff  <html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'), 'notWorkbook', 'HTML'],
  ['an XML spreadsheet', () => Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), 'notWorkbook', 'XML'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'unsupported', '另存为 .docx'],
  ['random bytes', () => Buffer.from([1, 0, 2, 0, 255, 254, 3]), 'notWorkbook', '无法识别'],
  ['a Word document', () => zipText({ '_rels/.rels': relationships([['r', 'officeDocument', 'word/document.xml']]), 'word/document.xml': '<w/>' }), 'damaged', '没有正文'],
  ['a Word document cut in the middle', () => zipText({ '_rels/.rels': relationships([['r', 'officeDocument', 'word/document.xml']]), 'word/document.xml': '<w:document xmlns:w="w"><w:body><w:p>' }), 'damaged', '内容有误'],
  ['a presentation', () => zipText({ '_rels/.rels': relationships([['r', 'officeDocument', 'ppt/presentation.xml']]), 'ppt/presentation.xml': '<p/>' }), 'notWorkbook', 'PowerPoint'],
  ['an OFD document', () => zipText({ 'OFD.xml': '<ofd/>' }), 'notWorkbook', 'OFD'],
  ['a text document', () => zipText({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }), 'notWorkbook', 'OpenDocument'],
  ['an ordinary archive', () => zipText({ 'a.txt': 'x' }), 'notWorkbook', '请先解压'],
  ['a binary workbook', () => zipText({ 'xl/workbook.bin': 'x', '_rels/.rels': relationships([['r', 'officeDocument', 'xl/workbook.bin']]) }), 'unsupported', '.xlsb'],
  ['an old Word document', () => container(['/WordDocument']), 'unsupported', '另存为 .docx'],
  ['an encrypted workbook', () => container(['/EncryptionInfo', '/EncryptedPackage']), 'encrypted', '打开密码'],
  ['an encrypted zip entry', () => rawZip(honest(partsOf(GOOD)).map((entry) => ({ ...entry, flags: 1 }))), 'encrypted', '打开密码'],
  ['a container of something else', () => container(['/Other']), 'notWorkbook', '没有工作簿'],
  ['a truncated container', () => cut(container(['/Workbook']), 0.3), 'damaged', '已损坏'],
  ['a container whose workbook is nonsense', () => container(['/Workbook']), 'damaged', '已损坏'],
  ['a package cut in the middle', () => cut(makeBook(GOOD), 0.5), 'damaged', '不完整'],
  ['a package cut at the end', () => cut(makeBook(GOOD), 0.995), 'damaged', '不完整'],
  ['a package whose beginning is lost', () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), makeBook(GOOD).slice(900)]), 'damaged', '已损坏'],
  ['a checksum that does not fit', corrupted, 'damaged', 'sheet1.xml'],
  ['a directory that announces more entries than there are', () => rawZip(honest(partsOf(GOOD)), { count: 99 }), 'damaged', '目录有误'],
  ['an entry that stands beyond the file', () => rawZip(honest(partsOf(GOOD)).map((entry) => ({ ...entry, offset: 0x7fffffff }))), 'damaged', '有误'],
  ['an unknown compression', () => rawZip(honest(partsOf(GOOD)).map((entry) => ({ ...entry, method: 14 }))), 'damaged', '有误'],
  ['a part twice', () => rawZip([...honest(partsOf(GOOD)), ...honest(partsOf(GOOD))]), 'damaged', '压缩包内有两个'],
  ['no workbook part', () => zipText({ '_rels/.rels': relationships([['r', 'officeDocument', 'xl/workbook.xml']]) }), 'damaged', 'xl/workbook.xml'],
  ['no worksheet at all', () => withParts({ 'xl/workbook.xml': workbookXml('') }), 'unsupported', '没有工作表'],
  ['only a chart sheet', () => withParts({ 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'chartsheet', 'c.xml']]) }), 'unsupported', '没有工作表'],
  ['a sheet without its relation', () => withParts({ 'xl/_rels/workbook.xml.rels': relationships([]) }), 'damaged', '收支'],
  ['a sheet without its part', () => withParts({ 'xl/_rels/workbook.xml.rels': relationships([['rId1', 'worksheet', 'gone.xml']]) }), 'damaged', '收支'],
  ['two sheets of one name', () => makeBook({ sheets: [...GOOD.sheets, ...GOOD.sheets] }), 'damaged', '有两个名为“收支”'],
  ['XML cut short', () => withParts({ 'xl/worksheets/sheet1.xml': worksheet('').slice(0, -5) }), 'damaged', 'sheet1.xml'],
  ['XML that is none', () => withParts({ 'xl/worksheets/sheet1.xml': 'not xml' }), 'damaged', 'sheet1.xml'],
  ['text that is not UTF-8', () => zipText({ ...partsOf(GOOD), 'xl/worksheets/sheet1.xml': Buffer.concat([Buffer.from('<worksheet>'), Buffer.from([0xff, 0xc0]), Buffer.from('</worksheet>')]) }), 'damaged', 'sheet1.xml'],
  ['a document type', () => withParts({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>' }), 'damaged', 'DOCTYPE'],
  ['an entity nobody declared', () => withSheet(row('<c r="A1" t="str"><v>&b;</v></c>')), 'damaged', 'sheet1.xml'],
  ['a shared string that does not exist', () => withSheet(row('<c r="B1" t="s"><v>3</v></c>')), 'damaged', 'B1'],
  ['a number that is none', () => withSheet(row('<c r="C1"><v>1,5</v></c>')), 'damaged', 'C1'],
  ['a cell in the wrong row', () => withSheet(row('<c r="A2"><v>1</v></c>')), 'damaged', 'A2'],
  ['an address that is none', () => withSheet(row('<c r="A0"><v>1</v></c>')), 'damaged', 'A0'],
  ['a cell twice', () => withSheet(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')), 'damaged', 'A1 重复'],
  ['a row twice', () => withSheet(data('<row r="2"/><row r="2"/>')), 'damaged', '第 2 行重复'],
  ['row 0', () => withSheet(data('<row r="0"/>')), 'damaged', '行号'],
  ['a row beyond the last', () => withSheet(data('<row r="1048577"/>')), 'tooLarge', '1048577'],
  ['a column beyond the last', () => withSheet(row('<c r="XFE1"><v>1</v></c>')), 'tooLarge', 'XFE1'],
  ['content in the first and the last cell', () => withSheet(data('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), 'tooLarge', 'XFD1048576'],
  ['an OpenDocument spreadsheet without content', () => zipText({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'damaged', 'content.xml'],
];

describe('bad input', () => {
  test.each(TABLE)('%s', async (_, bytes, code, words) => {
    const error = await refusal(readWorkbookBytes(bytes(), NAME));
    expect({ code: error.code, message: error.message }).toEqual({ code, message: expect.stringContaining(`“${NAME}”`) as string });
    expect(error.message).toContain(words);
    expect(error.message).toMatch(/。$/);
    expect(error.message).not.toMatch(/Error|undefined|\bat \/|NaN/);
  });

  test('the message of a damaged file, word for word', async () => {
    const { message } = await refusal(readWorkbookBytes(withSheet(row('<c r="C1"><v>1,5</v></c>')), NAME));
    expect(message).toBe(
      '“决算 2023.xlsx”已损坏：工作表“收支”C1 数值“1,5”无法识别。请用 Excel 或 WPS 打开并另存一份，或重新获取文件后再试。',
    );
  });
});

describe('limits', () => {
  const limited = async (bytes: Uint8Array, limits: Partial<typeof LIMITS>): Promise<[string, string]> => {
    const error = await refusal(readWorkbookBytes(bytes, NAME, {}, { ...LIMITS, ...limits }));
    return [error.code, error.message];
  };
  const cells = row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c>');

  const table: readonly (readonly [what: string, bytes: () => Uint8Array, limits: Partial<typeof LIMITS>, words: string])[] = [
    ['file size', () => makeBook(GOOD), { fileBytes: 100 }, '文件有 1 MB'],
    ['unpacked size', () => makeBook(GOOD), { unpackedBytes: 1000 }, '解压后'],
    ['compression ratio', () => withSheet(data('<row/>'.repeat(5000))), { ratio: 20, ratioFloor: 1000 }, '压缩比异常'],
    ['entries', () => makeBook(GOOD), { entries: 2 }, '4 个文件'],
    ['sheets', () => makeBook({ sheets: [1, 2, 3].map((n) => ({ name: `表${n}`, xml: data('') })) }), { sheets: 2 }, '3 个工作表'],
    ['cells', () => withSheet(cells), { cells: 2 }, '单元格超过 2 个'],
    ['cells of several sheets together', () => makeBook({ sheets: ['甲', '乙'].map((name) => ({ name, xml: cells })) }), { cells: 5 }, '单元格超过 5 个'],
    ['shared strings', () => makeBook({ ...GOOD, strings: '<si/>'.repeat(4) }), { cells: 3 }, '共享字符串超过 3 个'],
    ['rows', () => withSheet(data('<row/>'.repeat(5))), { rows: 4 }, '行数合计超过 4'],
    ['merges', () => withSheet('<sheetData/><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>'), { merges: 1 }, '合并单元格超过 1 处'],
    ['area', () => withSheet(data('<row r="1"><c r="A1"><v>1</v></c></row><row r="20"><c r="J20"><v>1</v></c></row>')), { area: 199 }, '工作表“收支”的内容一直延伸到 J20'],
    ['shared formulas written out', () => withSheet(data(`<row r="1"><c r="A1"><f t="shared" si="0">${'A1+'.repeat(30)}1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>`)), { formulaCharacters: 150 }, '公式总长度'],
    ['array formulas over everything', () => withSheet(data(Array.from({ length: 300 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`).join(''))), { work: 100_000 }, '数组公式过多'],
  ];
  test.each(table)('%s', async (_, bytes, limits, words) => {
    const [code, message] = await limited(bytes(), limits);
    expect(code).toBe('tooLarge');
    expect(message).toContain(words);
    expect(message).toContain(`“${NAME}”`);
  });

  test('at the limit is inside it', async () => {
    const book = await readWorkbookBytes(withSheet(cells), NAME, {}, { ...LIMITS, cells: 3, area: 3, sheets: 1 });
    expect(book.sheets[0]?.values).toEqual([[1, 2, 3]]);
  });
});

describe('on disk', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'gouji-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a workbook is read and named after its file', async () => {
    const path = join(folder, '甲.xlsx');
    writeFileSync(path, makeBook(GOOD));
    expect(await readWorkbookFile(path)).toMatchObject({ name: '甲.xlsx', sheets: [{ name: '收支', values: [[1]] }] });
  });

  test('nothing there', async () => {
    const { code, message } = await refusal(readWorkbookFile(join(folder, '没有.xlsx')));
    expect([code, message]).toEqual(['notFound', '找不到“没有.xlsx”。请检查路径和文件名是否正确。']);
  });

  test('a path through a file', async () => {
    const path = join(folder, '乙.xlsx');
    writeFileSync(path, makeBook(GOOD));
    expect((await refusal(readWorkbookFile(join(path, '丙.xlsx')))).code).toBe('notFound');
  });

  test('a folder', async () => {
    const { code, message } = await refusal(readWorkbookFile(folder));
    expect(code).toBe('notWorkbook');
    expect(message).toContain('文件夹');
  });

  test('a device that never ends', async () => {
    expect((await refusal(readWorkbookFile('/dev/zero'))).code).toBe('notWorkbook');
  });

  test('a file too large is not even opened for reading', async () => {
    const path = join(folder, '大.xlsx');
    writeFileSync(path, makeBook(GOOD));
    const { code, message } = await refusal(readWorkbookFile(path, {}, { ...LIMITS, fileBytes: 10 }));
    expect(code).toBe('tooLarge');
    expect(message).toContain('“大.xlsx”');
  });
});
