import { HostError } from '../../hosts/port';
import type { SaveDocument } from '../../session';
import { downloadDocument } from '../download';

/** What tells whether the browser inside Excel takes a download. */
export interface ExcelSurroundings {
  /** `Office.context.platform`. */
  readonly platform: string;
  readonly userAgent: string;
}

/** Excel on the web, and on Windows where the pane is WebView2: both have the downloads of a browser. The older engines and macOS have none. */
export function takesDownloads({ platform, userAgent }: ExcelSurroundings): boolean {
  return platform === 'OfficeOnline' || (platform === 'PC' && /\bEdg\//.test(userAgent));
}

export function saveInExcel(surroundings: ExcelSurroundings): SaveDocument {
  return (bytes, name) =>
    takesDownloads(surroundings)
      ? downloadDocument(bytes, name)
      : Promise.reject(new HostError('unsupported', '这个版本的 Excel 不让窗格保存文件，没有生成文档。请在工作台打开这个工作簿生成，或用命令行 gouji publish。'));
}
