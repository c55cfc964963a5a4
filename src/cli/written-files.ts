import { type AnswersFile, parseAnswers, parseTemplate, type Template } from '../narrative';
import { CannotRun } from './exit';
import { shown } from './paths';
import { readText } from './text-file';

/** The words of the bureau instead of ours; undefined where nobody gave any. */
export async function templateFrom(templates: string | undefined): Promise<Template | undefined> {
  if (templates === undefined) return undefined;
  const text = await readText(templates, '套话模板');
  return readable(templates, () => parseTemplate(text.replace(/^\ufeff/, '')));
}

/** What a person gave for a text: `[项目] 内容`, one to a line. */
export async function answersFrom(reasons: string | undefined): Promise<AnswersFile> {
  if (reasons === undefined) return { answers: new Map(), lines: new Map() };
  const text = await readText(reasons, '原因文件');
  return readable(reasons, () => parseAnswers(text));
}

/** What of a reasons file no sentence asks for, and where it stands. */
export function unusedLines(unused: readonly string[], { lines }: AnswersFile): readonly string[] {
  return unused.map((key) => `第 ${String(lines.get(key) ?? 0)} 行 [${key}]`);
}

/** What is wrong in a line of a file somebody wrote is said with the file and the line. */
export function readable<Value>(file: string | undefined, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    if (file !== undefined && error instanceof Error && 'line' in error && typeof error.line === 'number') throw new CannotRun(`“${shown(file)}”第 ${String(error.line)} 行：${error.message}。`, { cause: error });
    throw error;
  }
}
