import { AlignmentType, HeadingLevel, HighlightColor, LineRuleType, Paragraph, TextRun, type IRunOptions } from 'docx';
import { BLANKS } from '../blank';
import { CHINESE, face, FONTS, SIZES } from './fonts';
import { mm } from './paper';

/** 22 lines on 225 mm, by GB/T 9704. */
export const LINE = { line: 580, lineRule: LineRuleType.EXACT } as const;
/** 首行缩进二字, of 三号. */
export const TWO_LETTERS = { firstLine: 640, firstLineChars: 200 } as const;
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** Text in pieces: what is still to be written stands out. */
export function runs(text: string, { font = CHINESE, ...others }: Omit<IRunOptions, 'text' | 'children'> = {}): readonly TextRun[] {
  const blanks = [...text.matchAll(BLANKS)];
  const options = { font, ...others };
  const pieces: TextRun[] = [];
  let at = 0;
  for (const found of blanks) {
    if (found.index > at) pieces.push(new TextRun({ ...options, text: text.slice(at, found.index) }));
    pieces.push(new TextRun({ ...options, text: found[0], highlight: HighlightColor.YELLOW }));
    at = found.index + found[0].length;
  }
  if (at < text.length || pieces.length === 0) pieces.push(new TextRun({ ...options, text: text.slice(at) }));
  return pieces;
}

export function body(text: string): Paragraph {
  return new Paragraph({ style: 'Normal', alignment: AlignmentType.BOTH, spacing: LINE, indent: TWO_LETTERS, children: runs(text) });
}

export function heading(level: 1 | 2 | 3 | 4, text: string, overTable = false): Paragraph {
  const found = LEVELS[level - 1];
  return new Paragraph({
    ...(found && { heading: found }),
    ...(overTable && { alignment: AlignmentType.CENTER, indent: { firstLine: 0, firstLineChars: 0 }, spacing: { before: 0, after: mm(2), line: 560, lineRule: LineRuleType.EXACT } }),
    children: runs(text, overTable ? { font: face(FONTS.heading), size: SIZES.小二, bold: false } : {}),
  });
}

/** First page: who publishes, and what. */
export function cover(organisation: string, title: string): readonly Paragraph[] {
  const line = (text: string, before: number, size: number): Paragraph =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: mm(before), line: 1040, lineRule: LineRuleType.EXACT }, children: runs(text, { font: face(FONTS.title), size }) });
  return [line(organisation, 70, SIZES.一号), line(title, 14, SIZES.一号)];
}
