import { clean } from './clean';
import { type FindingView, type GroupView, type Reported, type ReportView, titled, viewOf } from './model';
import { comparisonWords, differenceWords, operandLines } from './operands';
import { isFailed } from './outcome';
import { MARK_WORDS, WORDS } from './words';

/** The report as Markdown, a section a file. Nothing that came from a sheet can become markup, a link or an image. */
export function renderMarkdown(outcomes: readonly Reported[]): string {
  const sections = outcomes.map((outcome) =>
    isFailed(outcome)
      ? [`## ${escape(clean(outcome.file))}`, '', `**${WORDS.notRead}**：${escape(clean(outcome.error.message))}`]
      : fileLines(viewOf(outcome)),
  );
  return `${[`# ${WORDS.title}`, ...sections.map((lines) => lines.join('\n').trimEnd())].join('\n\n')}\n`;
}

function fileLines(view: ReportView): readonly string[] {
  return [
    `## ${escape(view.file)}`,
    '',
    `**${view.coverage}**`,
    '',
    ...(view.relations === '' ? [] : [view.relations, '']),
    ...(view.rollUp === '' ? [] : [view.rollUp, '']),
    view.verdict,
    '',
    ...(view.units.length > 0 ? [...view.units.map(({ name, said }) => `- ${escape(name)}：${said}`), ''] : []),
    ...view.groups.flatMap(groupLines),
    ...recognisedLines(view),
    ...reasonLines(WORDS.notChecked, view.notChecked),
    ...reasonLines(WORDS.notApplicable, view.notApplicable),
  ];
}

function groupLines(group: GroupView): readonly string[] {
  return [
    `### ${escape(group.heading)}（${WORDS.groupCount(group.count)}）`,
    '',
    ...group.findings.flatMap(findingLines),
  ];
}

function findingLines(finding: FindingView): readonly string[] {
  const { shape, word } = MARK_WORDS[finding.mark];
  return [
    `#### ${shape} ${word} ${escape(finding.rule)} ${escape(finding.message)}`,
    '',
    ...detailLines(finding),
    ...(finding.basis === '' ? [] : [`- ${WORDS.basis}：${escape(finding.basis)}`]),
    '',
  ];
}

function detailLines(finding: FindingView): readonly string[] {
  const { arithmetic } = finding;
  const passages = [...finding.passages.map((passage) => `- ${WORDS.passages}：${escape(passage)}`), ...(finding.rewording === undefined ? [] : [`- ${escape(finding.rewording)}`])];
  if (!arithmetic) return [...passages, ...(finding.cells.length > 0 ? [`- ${WORDS.cells}：${escape(finding.cells.join('、'))}`] : [])];
  const { lines, blanks } = operandLines(arithmetic);
  const difference = differenceWords(arithmetic);
  const comparison = comparisonWords(arithmetic);
  return [
    ...passages,
    `- ${difference === undefined ? comparison : `${WORDS.difference} **${difference}**（${comparison}）`}`,
    `- ${WORDS.formula}：${escape(arithmetic.formula)}`,
    '',
    '| 项目 | 数 | 单元格 |',
    '| --- | ---: | --- |',
    ...lines.map((line) => `| ${escape(line.name)} | ${line.value} | ${escape(line.cell)} |`),
    '',
    ...(blanks === undefined ? [] : [`- ${escape(blanks)}`]),
    ...(arithmetic.tolerance === undefined ? [] : [`- ${arithmetic.tolerance}`]),
  ];
}

function recognisedLines(view: ReportView): readonly string[] {
  return [
    `### ${WORDS.recognised(view.tables.length)}`,
    '',
    '| 表号 | 表名 | 位置 | 单位 | 结果 |',
    '| --- | --- | --- | --- | --- |',
    ...view.tables.map((t) => `| ${escape(t.no)} | ${escape(titled(t))} | ${escape(t.place)} | ${t.unit} | ${t.state} |`),
    '',
    ...view.uncertain.map((text) => `- ${escape(text)}`),
    ...(view.unrecognised.length > 0 ? [`- ${escape(WORDS.unrecognised(view.unrecognised))}`] : []),
    ...(view.uncertain.length + view.unrecognised.length > 0 ? [''] : []),
  ];
}

function reasonLines(heading: string, reasons: ReportView['notChecked']): readonly string[] {
  if (reasons.length === 0) return [];
  return [
    `### ${heading}`,
    '',
    ...reasons.map(({ count, why, rules }) => `- ${escape(WORDS.notCheckedReason(count, why, rules))}`),
  ];
}

/** Markup characters as entities or escapes; `://`, `www.` and `@` too, because some readers turn those into links. */
function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/@/g, '\\@');
}
