import { basename } from 'node:path';
import { isBlank, type WorkbookSnapshot } from '../core';
import { HostError } from '../hosts/port';
import type { TextDocument } from '../narrative';
import { together } from '../reading';
import { clean } from '../report/clean';
import type { BandScheme, ScoringPractice } from '../scoring';
import type { FailedFile, FileOutcome } from '../report/outcome';
import { unreadTables } from '../check/report';
import { lostSheet } from './chosen-forms';
import { shown } from './paths';
import { rememberedIn, rememberedWords, withRemembered } from './remembered';
import { type CheckServices, isFormulaProblem } from './services';
import { caretMessage } from './user-rules';

export interface CheckFileOptions<UserRelations> {
  readonly userRelations?: UserRelations;
  readonly previous?: WorkbookSnapshot;
  readonly chosen?: ReadonlyMap<string, string>;
  readonly chosenUnits?: ReadonlyMap<string, string>;
  readonly practice?: ScoringPractice;
  readonly bands?: BandScheme;
  readonly texts?: readonly TextDocument[];
  /** Read as if they stood in the file. */
  readonly attachments?: readonly WorkbookSnapshot[];
  /** Told about a fault of our own, which the user sees only as “could not be checked”. */
  readonly onFault: (error: unknown) => void;
}

/** Reads and checks one file; whatever goes wrong becomes a sentence about that file and stops no other. */
export async function checkFile<UserRelations>(
  path: string,
  services: CheckServices<UserRelations>,
  { userRelations, previous, chosen, chosenUnits, practice, bands, texts, attachments = [], onFault }: CheckFileOptions<UserRelations>,
): Promise<FileOutcome> {
  const file = shown(path);
  try {
    const snapshot = together(await services.read(path), attachments);
    if (isEmpty(snapshot)) return refused(file, 'empty', snapshot.document ? '文档是空的：没有文字，也没有表。' : `工作簿是空的：${snapshot.sheets.length} 张工作表都没有内容。`);
    const lost = lostSheet(snapshot, chosen);
    if (lost !== undefined) return refused(file, 'noSheet', lost);
    const kept = rememberedIn((await services.settings?.(path)) ?? new Map(), snapshot, services.sets);
    const remembered = rememberedWords(kept, { ...(chosen && { chosen }), ...(chosenUnits && { chosenUnits }), ...(practice && { practice }), ...(bands && { bands }) });
    const scoring = { ...kept, ...(practice && { practice }), ...(bands && { bands }) };
    const [forms, units] = [withRemembered(chosen, kept.chosen), withRemembered(chosenUnits, kept.chosenUnits)];
    const report = services.check(snapshot, {
      ...(userRelations !== undefined && { userRelations }),
      ...(previous !== undefined && { previous }),
      ...(forms.size > 0 && { chosen: forms }),
      ...(units.size > 0 && { chosenUnits: units }),
      ...(scoring.practice && { practice: scoring.practice }),
      ...(scoring.bands && { bands: scoring.bands }),
      ...(texts !== undefined && { texts }),
    });
    if (report.tables.length > 0 || unreadTables(report) > 0) return { file, report, ...(remembered !== '' && { remembered }) };
    if (snapshot.document && snapshot.sheets.every(({ source }) => source?.kind === 'text')) {
      return refused(file, 'noForm', '文档里只有文字，没有表，没有可以对照的数；请同有表的工作簿一起审核：gouji check 工作簿.xlsx --text 这个文档。');
    }
    const looked = snapshot.sheets.map((sheet) => clean(sheet.name)).join('、');
    return refused(
      file,
      'noForm',
      `没有认出可以审核的表：在工作表 ${looked} 中按标题（如“收入支出决算总表”）、表号（如“公开01表”）和栏目名称查找，都没有相符的表样。`,
    );
  } catch (error) {
    if (error instanceof HostError) return refused(file, error.code, withoutName(error.message, path));
    if (isFormulaProblem(error)) return { file, error: { code: 'rules', message: caretMessage(error.fileName ?? '', error) } };
    onFault(error);
    return notFinished(path);
  }
}

/** For a fault of our own. */
export function notFinished(path: string): FailedFile {
  return refused(shown(path), 'unknown', '审核没有完成，这个文件没有结论；加 --verbose 再运行一次可看到技术信息，请反馈给开发者。');
}

function refused(file: string, code: string, message: string): FailedFile {
  return { file, error: { code, message: clean(message) } };
}

/** The line already begins with the path; a message that begins with the name as well would say it twice. */
function withoutName(message: string, path: string): string {
  const name = `“${basename(path)}”`;
  return message.startsWith(name) ? message.slice(name.length) : message;
}

function isEmpty({ sheets }: WorkbookSnapshot): boolean {
  return sheets.every((sheet) => sheet.values.every((row) => row.every(isBlank)));
}
