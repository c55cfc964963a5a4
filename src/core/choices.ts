/** Keys of the settings of a workbook under which pane and command line keep what was chosen by hand: region or sheet → form id, sheet → unit. */
export const CHOICES_SETTING = 'gouji.forms';
export const UNITS_SETTING = 'gouji.units';
/** Ids of the scoring practice and of the bands, where the user chose them. */
export const PRACTICE_SETTING = 'gouji.practice';
export const BANDS_SETTING = 'gouji.bands';

/** Forms chosen by hand travel with the workbook, so that it asks only once. */
export function serializeChoices(chosen: ReadonlyMap<string, string>): string | undefined {
  return chosen.size === 0 ? undefined : JSON.stringify(Object.fromEntries(chosen));
}

/** The sheet a region stands on. */
export function sheetOfRegion(region: string): string {
  return region.slice(0, region.lastIndexOf('!'));
}

/** A text that is not ours chooses nothing: the user is simply asked again. */
export function parseChoices(text: string | undefined): ReadonlyMap<string, string> {
  if (text === undefined) return new Map();
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return new Map();
    return new Map(Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}
