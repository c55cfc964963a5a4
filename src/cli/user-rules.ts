import stringWidth from 'string-width';
import { clean } from '../report/clean';
import { CannotRun } from './exit';
import { shown } from './paths';
import { readText } from './text-file';
import { type CheckServices, type FormulaProblem, isFormulaProblem } from './services';

/** Reads the user's own relations; a formula that cannot be read ends the run, shown with its line and a caret. */
export async function readUserRules<UserRelations>(
  path: string,
  { parseRules }: Pick<CheckServices<UserRelations>, 'parseRules'>,
): Promise<UserRelations> {
  const text = await readText(path, '关系文件');
  try {
    return parseRules(text, shown(path));
  } catch (error) {
    if (isFormulaProblem(error)) throw new CannotRun(caretMessage(shown(path), error), { cause: error });
    throw error;
  }
}

/** Of a line longer than a terminal only what stands around the place is shown. */
const MOST_BEFORE = 120;
const MOST_BEHIND = 60;

/** `文件:行:列`, the line, and carets under the place; a Chinese character fills two columns. */
export function caretMessage(file: string, { message, line, column, length, lineText }: FormulaProblem): string {
  const whole = lineText.replace(/[\p{Cc}]/gu, ' ').trimEnd();
  const at = Math.max(0, column - 1);
  const from = Math.max(0, at - MOST_BEFORE);
  const to = at + length + MOST_BEHIND;
  const before = (from > 0 ? '…' : '') + whole.slice(from, at);
  const carets = '^'.repeat(Math.max(1, stringWidth(whole.slice(at, at + length))));
  const shownLine = before + whole.slice(at, to) + (to < whole.length ? '…' : '');
  return [`${file}:${line}:${column} ${clean(message)}`, `  ${shownLine}`, `  ${' '.repeat(stringWidth(before))}${carets}`].join('\n');
}
