import type { DocumentGap } from '../../core';

/** A text of 情况说明 that stands in no sheet: pasted into the pane, or read from a file. */
export interface GivenText {
  /** What the text is called: the file, or that it was pasted. */
  readonly name: string;
  readonly text: string;
  /** Page of each line, for the text of a document that says its pages. */
  readonly pages?: readonly (number | undefined)[];
  /** What else stands in that document and is not in the text. */
  readonly left?: LeftOut;
}

export interface LeftOut {
  readonly tables: number;
  readonly gaps: readonly DocumentGap[];
}

/** What a file chosen beside the workbook gives. */
export type ChosenText = Omit<GivenText, 'name'>;

export const TEXT_SETTING = 'gouji.text';

const VERSION = 1;
/** A whole disclosure document has some 30,000 characters; hosts keep settings of a few megabytes. */
export const LONGEST_KEPT = 100_000;
/** Beyond this a check would take minutes. */
export const LONGEST_READ = 300_000;

export function serializeText(given: GivenText | undefined): string | undefined {
  return given && JSON.stringify({ version: VERSION, ...given, ...(given.pages && { pages: given.pages.map((page) => page ?? 0) }) });
}

/** A setting that is not ours is no text: the user is simply asked again. */
export function parseText(setting: string | undefined): GivenText | undefined {
  if (setting === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(setting);
    if (typeof data !== 'object' || data === null) return undefined;
    if (!('version' in data) || data.version !== VERSION) return undefined;
    if (!('name' in data) || typeof data.name !== 'string' || !('text' in data) || typeof data.text !== 'string') return undefined;
    return { name: data.name, text: data.text, ...pagesIn(data), ...leftIn(data) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** 0 stands where the page is not known. */
function pagesIn(data: object): Pick<GivenText, 'pages'> {
  if (!('pages' in data) || !Array.isArray(data.pages)) return {};
  return { pages: data.pages.map((page: unknown) => (typeof page === 'number' && page > 0 ? page : undefined)) };
}

const GAPS: readonly DocumentGap['kind'][] = ['scanned', 'picture', 'object', 'table'];

function leftIn(data: object): Pick<GivenText, 'left'> {
  if (!('left' in data) || typeof data.left !== 'object' || data.left === null) return {};
  const { left } = data;
  if (!('tables' in left) || typeof left.tables !== 'number' || !('gaps' in left) || !Array.isArray(left.gaps)) return {};
  return { left: { tables: left.tables, gaps: left.gaps.flatMap((gap: unknown) => gapIn(gap) ?? []) } };
}

function gapIn(gap: unknown): DocumentGap | undefined {
  if (typeof gap !== 'object' || gap === null || !('kind' in gap)) return undefined;
  const kind = GAPS.find((each) => each === gap.kind);
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
  const [page, table] = ['page' in gap ? number(gap.page) : undefined, 'table' in gap ? number(gap.table) : undefined];
  return kind && { kind, ...(page !== undefined && { page }), ...(table !== undefined && { table }) };
}
