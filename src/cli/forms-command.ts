import type { FormSet } from '../core';
import type { Console } from './console';
import type { ExitCode } from './exit';

export interface FormsOptions {
  readonly json: boolean;
}

/** `gouji forms`: every set, form and layout there is, from the registry. */
export function runForms(sets: readonly FormSet[], { json }: FormsOptions, console: Console): ExitCode {
  console.out(json ? `${JSON.stringify(asJson(sets))}\n` : asText(sets));
  return 0;
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
