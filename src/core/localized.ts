/** Chinese is the source; English is written from it. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Localized;

/** Replaces `{{name}}`; a placeholder without data is a programming error and says so. */
export function render(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`no data for placeholder {{${name}}} in “${template}”`);
    return String(value);
  });
}

export function renderBoth(template: Localized, data: Readonly<Record<string, string | number>>): Localized {
  return { zh: render(template.zh, data), en: render(template.en, data) };
}
