import { formsCalled, type FormSet, setOf } from '../core';
import type { Console } from './console';
import { CannotRun, type ExitCode } from './exit';
import { formLines, relationLines } from './form-lines';

export interface FormsOptions {
  readonly json: boolean;
  /** The form to print line by line. */
  readonly form?: string;
}

/** `gouji forms`: every set, form and layout there is, from the registry; `gouji forms 决算.05`: one form with its layouts and relations, line by line. */
export function runForms(sets: readonly FormSet[], { json, form }: FormsOptions, console: Console): ExitCode {
  if (form !== undefined) console.out(onPaper(sets, form));
  else console.out(json ? `${JSON.stringify(asJson(sets))}\n` : asText(sets));
  return 0;
}

function onPaper(sets: readonly FormSet[], name: string): string {
  const forms = formsCalled(sets, name);
  if (forms.length === 0) throw new CannotRun(`没有“${name}”这张表样：可以写编号（final-accounts/05）、套名和表号（决算.05）、表号或题名；gouji forms 列出全部。`);
  const blocks = forms.flatMap((form) => {
    const set = sets.find(({ id }) => id === setOf(form));
    const editions = (set?.editions ?? []).filter(({ id }) => id === form.id);
    const added = [...new Set(editions.flatMap(({ relations }) => relations))].filter((relation) => !form.relations.includes(relation));
    const named = new RegExp(`(?:^|[^\\p{Script=Han}\\w])${form.short}\\.`, 'u');
    const between = (set?.relations ?? []).filter(({ text }) => named.test(text));
    return [[...formLines(form), ...relationLines([...form.relations, ...added, ...between])], ...editions.map(formLines)];
  });
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function layouts(set: FormSet, id: string) {
  return (set.editions ?? []).flatMap((form) => (form.id === id && form.edition ? [form.edition] : []));
}

function asText(sets: readonly FormSet[]): string {
  const blocks = sets.map((set) => [
    `${set.title.zh}（${set.name}），${set.forms.length} 张表样`,
    ...set.forms.flatMap((form) => [`  ${form.id}  ${form.title}`, ...layouts(set, form.id).map(({ title }) => `      其他版式：${title.zh}`)]),
  ]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function asJson(sets: readonly FormSet[]) {
  return sets.map((set) => ({
    set: set.id,
    name: set.name,
    title: set.title.zh,
    forms: set.forms.map((form) => ({
      form: form.id,
      short: form.short,
      title: form.title,
      aliases: form.aliases,
      editions: layouts(set, form.id).map(({ id, title }) => ({ edition: id, title: title.zh })),
    })),
  }));
}
