import { strToU8, zipSync } from 'fflate';
import { clean } from './clean';
import { type FindingView, type Reported, type ReportView, titled, viewOf } from './model';
import { isFailed } from './outcome';
import { MARK_WORDS, WORDS } from './words';
import {
  contentTypes,
  type ReportCell,
  type ReportSheet,
  ROOT_RELATIONSHIPS,
  sheetPart,
  STYLE_PART,
  workbookPart,
  workbookRelationships,
} from './xlsx-parts';

/** Fixed, so that the same findings give the same bytes. */
const FILE_TIME = '1980-01-01T00:00:00';

/** The report as a workbook: overview, findings one a row, every operand one a row, what was not checked. */
export function renderXlsx(outcomes: readonly Reported[]): Uint8Array {
  const views = outcomes.flatMap((outcome) => (isFailed(outcome) ? [] : [viewOf(outcome)]));
  const sheets = [overview(outcomes), findings(views), operands(views), tables(views), notChecked(views)];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': ROOT_RELATIONSHIPS,
    'xl/workbook.xml': workbookPart(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelationships(sheets),
    'xl/styles.xml': STYLE_PART,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetPart(sheet)])),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: FILE_TIME, level: 6 });
}

function heading(...labels: readonly string[]): readonly ReportCell[] {
  return labels.map((text) => ({ text, style: 'heading' }));
}

function overview(outcomes: readonly Reported[]): ReportSheet {
  const rows = (outcome: Reported): readonly (readonly ReportCell[])[] => {
    if (isFailed(outcome)) return [[clean(outcome.file), `${WORDS.notRead}：${clean(outcome.error.message)}`, '']];
    const view = viewOf(outcome);
    return [[view.file, [view.coverage, view.relations, view.rollUp].filter((line) => line !== '').join('；'), view.verdict], ...view.units.map(({ name, said }) => [`　${name}`, said, ''])];
  };
  return {
    name: '审核概况',
    widths: [40, 60, 50],
    rows: [[{ text: WORDS.title, style: 'title' }], heading('文件', '核对情况', '问题'), ...outcomes.flatMap(rows)],
    headingRow: 1,
  };
}

/** Findings are numbered through, so that an operand row can name the finding it belongs to. */
function numbered(views: readonly ReportView[]): readonly { file: string; heading: string; finding: FindingView; number: string }[] {
  let count = 0;
  return views.flatMap((view) =>
    view.groups.flatMap((group) =>
      group.findings.map((finding) => ({ file: view.file, heading: group.heading, finding, number: String((count += 1)) })),
    ),
  );
}

function findings(views: readonly ReportView[]): ReportSheet {
  const rows = numbered(views).map(({ file, heading: table, finding, number }): readonly ReportCell[] => {
    const { shape, word } = MARK_WORDS[finding.mark];
    const { arithmetic } = finding;
    const figures: readonly ReportCell[] = arithmetic
      ? [arithmetic.difference ?? '', arithmetic.actual, arithmetic.should, arithmetic.expected, arithmetic.unit]
      : ['', '', '', '', ''];
    return [
      number,
      file,
      table,
      `${shape} ${word}`,
      finding.rule,
      finding.message,
      ...figures,
      [...finding.passages, ...finding.cells].join('、'),
      arithmetic?.formula ?? '',
      arithmetic?.tolerance ?? '',
      finding.rewording ?? '',
      finding.basis,
    ];
  });
  const labels = ['序号', '文件', '表', '级别', '编号', '问题', '相差', '左边', '要求', '右边', '单位', '单元格', '关系', '允许差额', '改写', '依据'];
  return {
    name: '问题',
    widths: [6, 16, 18, 11, 10, 34, 13, 10, 14, 14, 7, 14, 28, 20, 34, 18],
    rows: [heading(...labels), ...rows],
    headingRow: 0,
  };
}

function operands(views: readonly ReportView[]): ReportSheet {
  const rows = numbered(views).flatMap(({ finding, number }) =>
    (finding.arithmetic?.operands ?? []).map((operand): readonly ReportCell[] => [
      number,
      finding.rule,
      operand.blank ? `${operand.name}（${WORDS.blank}）` : operand.name,
      operand.value,
      operand.unit,
      operand.cell,
    ]),
  );
  return { name: '计算明细', widths: [10, 12, 60, 18, 8, 30], rows: [heading('问题序号', '编号', '项目', '数', '单位', '单元格'), ...rows], headingRow: 0 };
}

function tables(views: readonly ReportView[]): ReportSheet {
  const rows = views.flatMap((view) => [
    ...view.tables.map((t): readonly ReportCell[] => [view.file, t.no, titled(t), t.place, t.unit, t.state, t.reasons.join('；')]),
    ...view.uncertain.map((text): readonly ReportCell[] => [view.file, '', text, '', '', '', '']),
    ...(view.unrecognised.length > 0 ? [[view.file, '', WORDS.unrecognised(view.unrecognised), '', '', '', '']] : []),
  ]);
  return { name: '识别结果', widths: [30, 8, 44, 30, 8, 24, 60], rows: [heading('文件', '表号', '表名', '位置', '单位', '结果', '识别理由'), ...rows], headingRow: 0 };
}

function notChecked(views: readonly ReportView[]): ReportSheet {
  const rows = views.flatMap((view) => [
    ...view.notChecked.map(({ count, why, rules }): readonly ReportCell[] => [view.file, String(count), why, rules.join('、')]),
    ...view.notApplicable.map(({ count, why, rules }): readonly ReportCell[] => [view.file, String(count), `${WORDS.notApplicable}：${why}`, rules.join('、')]),
  ]);
  return { name: WORDS.notChecked, widths: [30, 8, 60, 60], rows: [heading('文件', '项数', '原因', '编号'), ...rows], headingRow: 0 };
}
