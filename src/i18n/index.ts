import { type Language, render } from '../core';
import { enUS, zhCN } from './messages';
import type { Messages, Translate } from './types';

export type { MessageKey, Messages, Translate } from './types';
export { chineseCount } from './count';
export { toleranceInWords } from './tolerance';

const MESSAGES: Readonly<Record<Language, Messages>> = { zh: zhCN, en: enUS };

const NO_DATA: Readonly<Record<string, string | number>> = {};

export function translator(language: Language): Translate {
  const messages = MESSAGES[language];
  return (key, ...data) => render(messages[key], data[0] ?? NO_DATA);
}

/** Chinese is used for every display language but English: the forms themselves are Chinese. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage !== undefined && /^en\b/i.test(displayLanguage) ? 'en' : 'zh';
}
