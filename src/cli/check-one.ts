import { type Report, unreadParts, unreadTables } from '../check/report';
import { clean } from '../report/clean';
import { renderJson } from '../report/json';
import { type Reported, type ReportView, viewOf } from '../report/model';
import { type FailedFile, type FileOutcome, hasErrors, isFailed } from '../report/outcome';
import { renderTerminal } from '../report/terminal';
import { checkFile, type CheckFileOptions } from './check-file';
import { type ExitCode, technical } from './exit';
import type { CheckServices } from './services';

/** How the result of a file is wanted. */
export interface Printing {
  readonly json: boolean;
  readonly verbose: boolean;
  readonly colour: boolean;
  /** Something is written to --report: the view is kept as well. */
  readonly report: boolean;
  /** Tables that no form reads do not count. */
  readonly allowUnread: boolean;
}

/** What is left of a file once it was checked: words ready to print, not the workbook they came from. */
export interface CheckedOne {
  readonly code: ExitCode;
  /** Something that must be corrected was found. */
  readonly errors: boolean;
  /** Tables that were not read as a form. */
  readonly unread: number;
  readonly out: string;
  readonly err: string;
  /** Absent unless a report is written. */
  readonly view?: FailedFile | ReportView;
}

export async function checkOne<UserRelations>(
  path: string,
  services: CheckServices<UserRelations>,
  options: Omit<CheckFileOptions<UserRelations>, 'onFault'>,
  printing: Printing,
): Promise<CheckedOne> {
  let fault = '';
  const outcome = await checkFile(path, services, {
    ...options,
    onFault: (error) => {
      if (printing.verbose) fault = `${technical(error)}\n`;
    },
  });
  const printed = printOne(outcome, printing);
  return { ...printed, err: fault + printed.err };
}

export function printOne(outcome: FileOutcome, { json, verbose, colour, report, allowUnread }: Printing): CheckedOne {
  if (isFailed(outcome)) {
    const line = `${clean(outcome.file)}：${outcome.error.message}\n`;
    return { code: 2, errors: false, unread: 0, out: json ? `${renderJson(outcome)}\n` : '', err: json ? '' : line, ...(report && { view: outcome }) };
  }
  const view = viewOf(outcome);
  return {
    code: codeOf(outcome.report, allowUnread),
    errors: hasErrors(outcome.report),
    unread: unreadTables(outcome.report),
    out: json ? `${renderJson(outcome)}\n` : renderTerminal(view, { colour, verbose }),
    err: '',
    ...(report && { view }),
  };
}

/** Nothing unread passes as clean; where nothing at all was read as a form, the file was not checked. */
function codeOf(report: Report, allowUnread: boolean): ExitCode {
  if (hasErrors(report)) return 1;
  if (allowUnread || unreadTables(report) + unreadParts(report) === 0) return 0;
  return report.tables.length === 0 ? 2 : 1;
}

/** The views of a run, for the formats of --report. */
export function viewsOf(checked: readonly Pick<CheckedOne, 'view'>[]): readonly Reported[] {
  return checked.flatMap(({ view }) => view ?? []);
}
