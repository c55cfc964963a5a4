import type { ReadPdf } from '../bytes';

/** Stands for in-page.ts in the pane of WPS (scripts/wps/build.ts): the library asks for a younger browser engine than the one inside WPS. */
export const readPdf: ReadPdf = (_bytes, _limits, problems) =>
  Promise.reject(problems.unsupported('是 PDF 文件，WPS 的窗格里读不了', '请选 .docx，或在勾稽工作台里打开这份 PDF。'));
