import { AlignmentType, type IStylesOptions } from 'docx';
import { CHART_TITLE } from './chart';
import { face, FONTS, SIZES } from './fonts';
import { LINE, TWO_LETTERS } from './text';

const plain = (font: string, size: number, bold = false) => ({ font: face(font), size, bold, italics: false, color: '000000' });

/** Body 仿宋三号; 部分 小标宋二号, 一、黑体, （一）楷体, 1. 仿宋加粗, all 三号, by GB/T 9704. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: face(FONTS.body), size: SIZES.三号, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    heading1: { run: plain(FONTS.title, SIZES.二号), paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 360, line: 720, lineRule: LINE.lineRule }, keepNext: true } },
    heading2: { run: plain(FONTS.heading, SIZES.三号), paragraph: { spacing: LINE, indent: TWO_LETTERS, keepNext: true } },
    heading3: { run: plain(FONTS.subheading, SIZES.三号), paragraph: { spacing: LINE, indent: TWO_LETTERS, keepNext: true } },
    heading4: { run: plain(FONTS.body, SIZES.三号, true), paragraph: { spacing: LINE, indent: TWO_LETTERS, keepNext: true } },
  },
  paragraphStyles: [
    CHART_TITLE,
    { id: 'TOC1', name: 'toc 1', run: plain(FONTS.heading, SIZES.四号), paragraph: { spacing: { before: 120, line: 440, lineRule: LINE.lineRule } } },
    { id: 'TOC2', name: 'toc 2', run: plain(FONTS.body, SIZES.小四), paragraph: { spacing: { line: 400, lineRule: LINE.lineRule }, indent: { left: 420 } } },
  ],
};
