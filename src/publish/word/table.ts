import { AlignmentType, BorderStyle, HeightRule, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TabStopType, VerticalAlign, WidthType } from 'docx';
import type { Caption } from '../printed/caption';
import type { PrintedCell, PrintedTable } from '../printed/printed-table';
import type { Fit } from './fit';
import { face, FONTS, SIZES } from './fonts';
import { mm, roomOf } from './paper';
import { runs } from './text';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const HALF_POINTS = 2;
const TABLE_FACE = face(FONTS.table);
const SIDE = mm(1.2);
const EDGE = mm(0.3);
/** Of the letters, in twips: lines are as high in every face, so that a table takes as many pages everywhere. */
const LINE_OF_LETTERS = 24;
const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });
const CAPTION_LINE = exactly(380);
const NOTE_LINE = exactly(320);

/** A section ends in a paragraph: behind a table without a note it takes no room, or the page after it would be blank. */
function end(): Paragraph {
  return new Paragraph({ spacing: exactly(20), run: { size: 2 } });
}

/** A real table of Word under its captions, and its notes below. */
export function tableOf(table: PrintedTable, fit: Fit): readonly (Paragraph | Table)[] {
  const room = mm(roomOf(fit.paper).width);
  return [...table.captions.map((caption) => captionLine(caption, room)), grid(table, fit, room), ...(table.notes.length > 0 ? table.notes.map(noteLine) : [end()])];
}

function captionLine({ left, centre, right }: Caption, room: number): Paragraph {
  const plain = { font: TABLE_FACE, size: SIZES.小四 };
  // A line of one cell is a paragraph of one text, so that whoever reads it back finds the label and nothing beside it.
  if (left === '' && centre === '') return new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: true, spacing: CAPTION_LINE, children: runs(right, plain) });
  const text = centre === '' && right === '' ? left : centre === '' ? `${left}\t\t${right}` : `${left}\t${centre}\t${right}`;
  return new Paragraph({
    keepNext: true,
    spacing: CAPTION_LINE,
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(room / 2) },
      { type: TabStopType.RIGHT, position: room },
    ],
    children: runs(text, plain),
  });
}

function noteLine(text: string): Paragraph {
  return new Paragraph({ alignment: AlignmentType.LEFT, spacing: NOTE_LINE, children: runs(text, { font: TABLE_FACE, size: SIZES.五号 }) });
}

function grid(table: PrintedTable, fit: Fit, room: number): Table {
  const widths = fit.columns.map(mm);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    margins: { left: SIDE, right: SIDE, top: EDGE, bottom: EDGE },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: table.rows.map(
      ({ cells }, index) =>
        new TableRow({
          tableHeader: index < table.headerRows,
          cantSplit: !table.blocks,
          height: { value: mm(fit.row), rule: HeightRule.ATLEAST },
          children: cells.map((cell) => cellOf(cell, widths, fit.letters)),
        }),
    ),
  });
}

function cellOf({ text, kind, column, columnSpan, rowSpan }: PrintedCell, widths: readonly number[], letters: number): TableCell {
  const lines = text.split('\n');
  const plain = { font: TABLE_FACE, size: Math.round(letters * HALF_POINTS) };
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    // The mark of an empty paragraph has a size of its own, and so has its line.
    children: lines.map((line) => new Paragraph({ alignment: ALIGNMENTS[kind], spacing: exactly(Math.round(letters * LINE_OF_LETTERS)), run: plain, children: line === '' ? [] : runs(line, plain) })),
  });
}

const ALIGNMENTS: Readonly<Record<PrintedCell['kind'], (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  header: AlignmentType.CENTER,
  label: AlignmentType.LEFT,
  figure: AlignmentType.RIGHT,
  text: AlignmentType.LEFT,
};
