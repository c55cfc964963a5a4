import type { Pending } from './draft';

/** What a person gave for a text: reasons, figures and words that no table holds, each under what it was asked for as. */
export type Answers = ReadonlyMap<string, string>;

/** An answers file: what it says, and the line each answer stands in, counted from 1. */
export interface AnswersFile {
  readonly answers: Answers;
  readonly lines: ReadonlyMap<string, number>;
}

/** What cannot be read in an answers file, and where. */
export class AnswersError extends Error {
  override readonly name = 'AnswersError';

  constructor(
    message: string,
    /** Counted from 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

const ENTRY = /^[[【［]([^\]】］]*)[\]】］](.*)$/;

/** Reads `[项目] 内容`, one to a line; a line without brackets goes on with the one above; lines that begin with # are not read. */
export function parseAnswers(text: string): AnswersFile {
  const answers = new Map<string, string>();
  const lines = new Map<string, number>();
  let open: string | undefined;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const written = raw.replace(/^\ufeff/, '').trim();
    const line = index + 1;
    if (written === '' || /^[#＃]/.test(written)) return;
    const entry = ENTRY.exec(written);
    if (!entry) {
      if (open === undefined) throw new AnswersError(`“${written.slice(0, 20)}”前面没有写项目，应写成：[项目] 内容`, line);
      answers.set(open, (answers.get(open) ?? '') + written);
      return;
    }
    const key = (entry[1] ?? '').replace(UNIT, '').trim();
    const before = lines.get(key);
    if (key === '') throw new AnswersError('方括号里没有写项目，应写成：[项目] 内容', line);
    if (before !== undefined) throw new AnswersError(`[${key}] 在第 ${String(before)} 行已经写过`, line);
    open = key;
    lines.set(key, line);
    answers.set(key, (entry[2] ?? '').trim());
  });
  return { answers: new Map([...answers].filter(([, answer]) => answer !== '')), lines };
}

/** The unit printed behind a key says what to count in. */
const UNIT = /[（(](?:万元|个|辆|台|批次|人次|人|项|平方米|次)[）)]\s*$/;

const HEAD = [
  '# 情况说明的原因和表外数据。每行一项：在 [项目] 后面写内容；一行写不下可以接着写在下一行。',
  '# 原因只写“主要原因是”后面的话，数只写数字；都不用写句号。以 # 开头的行不读；不需要的项目空着或删去都可以。',
];

/** A file to fill in: what is still wanted, section by section, each with what it is wanted for. */
export function blankAnswers(pending: readonly Pending[]): string {
  const wanted = pending.filter(({ kind }) => kind === 'reason' || kind === 'figure' || kind === 'words');
  const lines = [...HEAD];
  let section = '';
  for (const each of wanted) {
    if (each.section !== section) lines.push('', `# —— ${each.section}`);
    section = each.section;
    if (each.kind === 'reason') lines.push(`# ${each.ask}`);
    lines.push(`[${each.kind === 'figure' ? each.ask : each.key}] `);
  }
  return `${lines.join('\n')}\n`;
}
