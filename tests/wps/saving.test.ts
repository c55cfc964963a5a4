import { Et } from '../../src/hosts/wps';
import { saveInWps } from '../../src/wps/pane/saveInWps';
import { takesDownloads } from '../../src/taskpane/publish/saveInExcel';

/** As much of WPS as saving a file needs. */
function wps(fullName: string, files: Map<string, string>, members: object = {}): Et {
  const FileSystem = { Exists: (path: string) => files.has(path), writeAsBinaryString: (path: string, data: string) => void files.set(path, data) };
  const et = Et.find({ wps: { Workbooks: { Count: 1 }, ActiveWorkbook: { FullName: fullName }, FileSystem, Env: { GetDownloadPath: () => '/home/user/下载' }, ...members } });
  if (!et) throw new Error('no WPS');
  return et;
}

test('the file is written beside the workbook, byte by byte, and never over another one', async () => {
  const files = new Map([['/家/公开.docx', 'older']]);
  const bytes = new Uint8Array([0x50, 0x4b, 0, 255]);
  expect(await saveInWps(wps('/家/决算.xlsx', files))(bytes, '公开.docx')).toEqual({ kind: 'file', place: '/家/公开（2）.docx' });
  expect(files.get('/家/公开.docx')).toBe('older');
  expect([...(files.get('/家/公开（2）.docx') ?? '')].map((letter) => letter.charCodeAt(0))).toEqual([...bytes]);
  expect(await saveInWps(wps('C:\\表\\决算.xlsx', files))(bytes, '公开.docx')).toEqual({ kind: 'file', place: 'C:\\表\\公开.docx' });
});

test('a workbook without a place of its own goes to the downloads; where WPS cannot write, it is said what to do', async () => {
  const files = new Map<string, string>();
  expect(await saveInWps(wps('工作簿1', files))(new Uint8Array(), 'x.docx')).toEqual({ kind: 'file', place: '/home/user/下载/x.docx' });
  const said = /不让窗格保存文件.*工作台.*gouji publish/;
  await expect(saveInWps(wps('/家/决算.xlsx', files, { FileSystem: undefined }))(new Uint8Array(), 'x.docx')).rejects.toThrow(said);
  const silent = { Exists: () => false, writeAsBinaryString: () => undefined };
  await expect(saveInWps(wps('/家/决算.xlsx', files, { FileSystem: silent }))(new Uint8Array(), 'x.docx')).rejects.toThrow(said);
});

test.each([
  ['OfficeOnline', 'Mozilla/5.0 Firefox/120', true],
  ['PC', 'Mozilla/5.0 Chrome/120 Safari/537.36 Edg/120.0', true],
  ['PC', 'Mozilla/5.0 Trident/7.0; rv:11.0', false],
  ['PC', 'Mozilla/5.0 Chrome/64 Edge/17.17134', false],
  ['Mac', 'Mozilla/5.0 AppleWebKit/605.1.15', false],
])('Excel on %s in %s takes downloads: %s', (platform, userAgent, takes) => {
  expect(takesDownloads({ platform, userAgent })).toBe(takes);
});
