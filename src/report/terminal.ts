import { createColors } from 'picocolors';
import stringWidth from 'string-width';
import type { FindingView, GroupView, ReportView, TableView } from './model';
import { comparisonWords, differenceWords, operandLines } from './operands';
import { type Mark, MARK_WORDS, WORDS } from './words';

export interface TerminalOptions {
  readonly colour: boolean;
  /** Also: why each table was recognised, every empty operand, the rules not checked one by one. */
  readonly verbose: boolean;
}

type Colours = ReturnType<typeof createColors>;

/** The report as readable text, one finding below the other, grouped by table. Ends with a line break. */
export function renderTerminal(view: ReportView, options: TerminalOptions): string {
  const colours = createColors(options.colour);
  const lines = [
    colours.bold(view.file),
    ...recognisedLines(view, options),
    ...view.groups.flatMap((group) => groupLines(group, options, colours)),
    '',
    view.verdict,
    colours.bold(view.coverage),
    ...(view.relations === '' ? [] : [view.relations]),
    ...(view.rollUp === '' ? [] : [view.rollUp]),
    ...view.units.map(({ name, said }) => `  ${name}：${said}`),
    ...view.notChecked.map(({ count, why, rules }) => `  ${WORDS.notCheckedReason(count, why, rules)}`),
    ...(options.verbose ? view.notApplicable.map(({ count, why, rules }) => `  ${WORDS.notApplicable} ${WORDS.notCheckedReason(count, why, rules)}`) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function recognisedLines(view: ReportView, { verbose }: TerminalOptions): readonly string[] {
  const named = ({ no, title, subject }: TableView): string => shortened(`${no} ${subject === '' ? title : subject}`);
  const titles = widest(view.tables.map(named));
  const places = widest(view.tables.map((table) => table.place));
  const tableLines = (table: TableView): readonly string[] => [
    `  ${padEnd(named(table), titles)}  ${padEnd(table.place, places)}  ${table.unit}  ${table.state}`,
    ...(verbose ? [`     ${table.reasons.join('；')}`] : []),
  ];
  return [
    WORDS.recognised(view.tables.length),
    ...view.tables.flatMap(tableLines),
    ...(view.remembered === '' ? [] : [view.remembered]),
    ...view.uncertain,
    ...(view.unrecognised.length > 0 ? [WORDS.unrecognised(view.unrecognised)] : []),
  ];
}

function groupLines(group: GroupView, options: TerminalOptions, colours: Colours): readonly string[] {
  const heading = `${colours.bold(group.heading)}（${WORDS.groupCount(group.count)}）`;
  return ['', heading, ...group.findings.flatMap((finding) => findingLines(finding, options, colours))];
}

function findingLines(finding: FindingView, options: TerminalOptions, colours: Colours): readonly string[] {
  const { shape, word } = MARK_WORDS[finding.mark];
  const head = `  ${paint(finding.mark, colours)(`${shape} ${word}`)} ${finding.rule} ${finding.message}`;
  return [head, ...detailLines(finding, options, colours).map((line) => `      ${line}`)];
}

function detailLines(finding: FindingView, { verbose }: TerminalOptions, colours: Colours): readonly string[] {
  const basis = finding.basis === '' ? [] : [colours.dim(`${WORDS.basis}：${finding.basis}`)];
  const { arithmetic } = finding;
  const passages = [...finding.passages.map((passage) => `${WORDS.passages}：${passage}`), ...(finding.rewording === undefined ? [] : [finding.rewording])];
  if (!arithmetic) return [...passages, ...(finding.cells.length > 0 ? [`${WORDS.cells}：${finding.cells.join('、')}`] : []), ...basis];
  const { lines, blanks } = operandLines(arithmetic, verbose);
  const names = widest(lines.map((line) => line.name));
  const values = widest(lines.map((line) => line.value));
  const difference = differenceWords(arithmetic);
  const comparison = comparisonWords(arithmetic);
  return [
    ...passages,
    difference === undefined ? comparison : `${WORDS.difference} ${colours.bold(difference)}（${comparison}）`,
    `${WORDS.formula}：${arithmetic.formula}`,
    ...lines.map((line) => `  ${padEnd(line.name, names)}  ${padStart(line.value, values)}  ${line.cell}`),
    ...(blanks === undefined ? [] : [`  ${blanks}`]),
    ...(arithmetic.tolerance === undefined ? [] : [arithmetic.tolerance]),
    ...basis,
  ];
}

function paint(mark: Mark, colours: Colours): (text: string) => string {
  return { error: colours.red, warning: colours.yellow, hint: colours.cyan, rounding: colours.dim }[mark];
}

function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, stringWidth(text)), 0);
}

const LONGEST_NAME = 60;

/** Names of projects may fill a line: what does not fit is cut, the place beside it tells which one is meant. */
function shortened(text: string): string {
  if (stringWidth(text) <= LONGEST_NAME) return text;
  const kept = [...text].reduce((start, character) => (stringWidth(start + character) < LONGEST_NAME ? start + character : start), '');
  return `${kept}…`;
}

/** Columns, not characters: a Chinese character fills two. */
function padEnd(text: string, width: number): string {
  return text + ' '.repeat(width - stringWidth(text));
}

function padStart(text: string, width: number): string {
  return ' '.repeat(width - stringWidth(text)) + text;
}
