/** A text of 情况说明 that stands in no sheet: pasted into the pane, or read from a file. */
export interface GivenText {
  /** What the text is called: the file, or that it was pasted. */
  readonly name: string;
  readonly text: string;
}

export const TEXT_SETTING = 'gouji.text';

const VERSION = 1;
/** A whole disclosure document has some 30,000 characters; hosts keep settings of a few megabytes. */
export const LONGEST_KEPT = 100_000;
/** Beyond this a check would take minutes. */
export const LONGEST_READ = 300_000;

export function serializeText(given: GivenText | undefined): string | undefined {
  return given && JSON.stringify({ version: VERSION, ...given });
}

/** A setting that is not ours is no text: the user is simply asked again. */
export function parseText(setting: string | undefined): GivenText | undefined {
  if (setting === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(setting);
    if (typeof data !== 'object' || data === null) return undefined;
    if (!('version' in data) || data.version !== VERSION) return undefined;
    if (!('name' in data) || typeof data.name !== 'string' || !('text' in data) || typeof data.text !== 'string') return undefined;
    return { name: data.name, text: data.text };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
