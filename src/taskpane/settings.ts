import type { Language } from '../core';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export type LanguageChoice = 'auto' | Language;

export interface Settings {
  readonly theme: ThemeChoice;
  readonly language: LanguageChoice;
}

export interface SettingsStore {
  load(): Settings;
  /** False where the browser refuses to keep anything. */
  save(settings: Settings): boolean;
}

const DEFAULTS: Settings = { theme: 'auto', language: 'auto' };
const THEMES: readonly string[] = ['auto', 'light', 'dark'] satisfies readonly ThemeChoice[];
const LANGUAGES: readonly string[] = ['auto', 'zh', 'en'] satisfies readonly LanguageChoice[];

/** Kept on this computer only; Office asks for keys to begin with its partition key. */
export function settingsStore(storage: () => Storage, partition: string): SettingsStore {
  const key = `${partition}gouji.settings`;
  return {
    load() {
      try {
        return read(storage().getItem(key));
      } catch (error) {
        if (isRefused(error)) return DEFAULTS;
        throw error;
      }
    },
    save(settings) {
      try {
        storage().setItem(key, JSON.stringify(settings));
        return true;
      } catch (error) {
        if (isRefused(error)) return false;
        throw error;
      }
    },
  };
}

function read(text: string | null): Settings {
  if (text === null) return DEFAULTS;
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null) return DEFAULTS;
  const theme = 'theme' in data && isTheme(data.theme) ? data.theme : DEFAULTS.theme;
  const language = 'language' in data && isLanguage(data.language) ? data.language : DEFAULTS.language;
  return { theme, language };
}

function isTheme(value: unknown): value is ThemeChoice {
  return typeof value === 'string' && THEMES.includes(value);
}

function isLanguage(value: unknown): value is LanguageChoice {
  return typeof value === 'string' && LANGUAGES.includes(value);
}

/** Private windows and locked-down hosts throw on storage; a damaged text is as good as none. */
function isRefused(error: unknown): boolean {
  return error instanceof SyntaxError || error instanceof DOMException;
}
