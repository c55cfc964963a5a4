import { readFileSync } from 'node:fs';
import { readChosenFile } from '../../../src/hosts/file/chosen';
import { LIMITS } from '../../../src/hosts/file/limits';

/** Files as a browser hands them over. */
const SAMPLE = 'samples/jincheng-2023-final-accounts.xlsx';

const chosen = (name: string, bytes: Uint8Array) => ({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) });

test('a workbook is read under its own name', async () => {
  const workbook = await readChosenFile(chosen('2022.xlsx', new Uint8Array(readFileSync(SAMPLE))));
  expect([workbook.name, workbook.sheets.length]).toEqual(['2022.xlsx', 10]);
});

test('one that is too large is refused before its bytes are asked for', async () => {
  const arrayBuffer = jest.fn(() => Promise.resolve(new ArrayBuffer(0)));
  await expect(readChosenFile({ name: '大.xlsx', size: LIMITS.fileBytes + 1, arrayBuffer })).rejects.toMatchObject({
    code: 'tooLarge',
    message: '“大.xlsx”超出可以读取的范围：文件有 101 MB，最多 100 MB。',
  });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test.each([
  ['cut off', readFileSync(SAMPLE).subarray(0, 2000), 'damaged'],
  ['no workbook', Buffer.from('GIF89a'), 'notWorkbook'],
  // These tests cannot load the library that reads PDF: as where its part of the page cannot be fetched.
  ['a PDF whose reader cannot be loaded', Buffer.from('%PDF-1.7'), 'offline'],
  ['empty', Buffer.alloc(0), 'damaged'],
])('%s: refused in words that name the file', async (_, bytes, code) => {
  await expect(readChosenFile(chosen('上年.xlsx', bytes))).rejects.toMatchObject({ code, message: expect.stringContaining('“上年.xlsx”') as string });
});

test('one that the browser cannot read any more is said so', async () => {
  const gone = { name: '上年.xlsx', size: 10, arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
  await expect(readChosenFile(gone)).rejects.toMatchObject({ code: 'notFound', message: '“上年.xlsx”没有读出来：选好之后被移走、改动，或正被其他程序占用。请再选一次。' });
});

test('can be stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(readChosenFile(chosen('上年.xlsx', readFileSync(SAMPLE)), { signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' });
});
