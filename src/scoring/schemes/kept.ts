import { LineError } from '../../core';
import { parseScheme } from './parse';
import type { BandScheme } from './scheme';
import { schemeNamed } from './known';

/** Bands of a user's own as a workbook keeps them: the text of the file, so that it is read the same everywhere. */
export function serializeScheme(name: string, text: string): string {
  return JSON.stringify({ name, text });
}

/** The bands a workbook keeps: the id of known ones, or a text of the user's own. What is neither chooses nothing. */
export function schemeKept(setting: string | undefined): BandScheme | undefined {
  if (setting === undefined) return undefined;
  const known = schemeNamed(setting);
  if (known) return known;
  try {
    const data: unknown = JSON.parse(setting);
    if (typeof data !== 'object' || data === null || !('name' in data) || typeof data.name !== 'string' || !('text' in data) || typeof data.text !== 'string') return undefined;
    return parseScheme(data.text, data.name);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof LineError) return undefined;
    throw error;
  }
}
