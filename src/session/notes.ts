import {
  type CellRef,
  type CellValue,
  type Finding,
  isCellError,
  isPassage,
  placeKey,
  placesOf,
  type SheetSnapshot,
  valueAt,
  type WorkbookSnapshot,
} from '../core';
import type { Matter } from '../report/entries';

/** One figure as it stood when a note was written. */
export interface FigureStamp {
  /** `'01 收支总表'!C36`. */
  readonly cell: string;
  /** Blank for an empty cell. */
  readonly value: string;
}

/** 说明: why what was found is right after all. Kept in the workbook; it holds nothing about its author. */
export interface Note {
  readonly key: string;
  readonly rule: string;
  readonly sheet: string;
  /** What the finding said, so that a note can still be read when its finding is gone. */
  readonly sentence: { readonly zh: string; readonly en: string };
  readonly text: string;
  readonly figures: readonly FigureStamp[];
}

export interface FigureChange {
  readonly cell: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface AttachedNote {
  readonly note: Note;
  /** Empty while the note is current. */
  readonly changes: readonly FigureChange[];
}

export interface NotesView {
  readonly attached: ReadonlyMap<string, AttachedNote>;
  readonly orphans: readonly Note[];
}

/** The figures a finding rests on: its operands, or its cells where no arithmetic is behind it. */
export function figuresOf(finding: Finding, sheets: ReadonlyMap<string, SheetSnapshot>): readonly FigureStamp[] {
  if (finding.arithmetic) {
    return finding.arithmetic.operands.map((operand) => ({
      cell: placeKey(operand.place),
      value: operand.blank ? '' : operand.value.toString(),
    }));
  }
  return placesOf(finding).map((place) => ({ cell: placeKey(place), value: isPassage(place) ? place.words : textOf(cellValue(place, sheets)) }));
}

export function sheetsByName(workbook: WorkbookSnapshot): ReadonlyMap<string, SheetSnapshot> {
  return new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

/** The figures a matter rests on: those of all it explains, and its own cells. */
export function figuresOfMatter({ finding, folded }: Matter, sheets: ReadonlyMap<string, SheetSnapshot>): readonly FigureStamp[] {
  const stamps = [...folded, finding].flatMap((each) => figuresOf(each, sheets));
  return stamps.filter(({ cell }, index) => stamps.findIndex((other) => other.cell === cell) === index);
}

/**
 * Which note belongs to which matter of this report. A note on a finding stays with the cause that explains it by now. A note whose
 * key is gone because rows were inserted above it follows its figures: the one matter of the same rule and sheet with the same values,
 * where there is exactly one.
 */
export function attachNotes(
  notes: readonly Note[],
  matters: readonly Matter[],
  figures: ReadonlyMap<string, readonly FigureStamp[]>,
  covers: (sheet: string) => boolean,
): NotesView {
  const attached = new Map<string, AttachedNote>();
  const own = new Set(matters.map(({ key }) => key));
  const causes = new Map(matters.flatMap(({ key, folded }) => folded.map((finding) => [finding.key, key] as const)));
  for (const note of [...notes].sort((a, b) => Number(own.has(b.key)) - Number(own.has(a.key)))) {
    const key = own.has(note.key) ? note.key : causes.get(note.key);
    if (key !== undefined && !attached.has(key)) attached.set(key, { note, changes: changesSince(note, figures.get(note.key) ?? []) });
  }
  const placed = new Set([...attached.values()].map(({ note }) => note));
  const orphans: Note[] = [];
  for (const note of notes) {
    if (placed.has(note) || !covers(note.sheet)) continue;
    const moved = matters.filter((matter) => !attached.has(matter.key) && isSameMatter(note, matter.finding, figures.get(matter.key) ?? []));
    const [only] = moved;
    if (only && moved.length === 1) attached.set(only.key, { note, changes: [] });
    else orphans.push(note);
  }
  return { attached, orphans };
}

function isSameMatter(note: Note, finding: Finding, figures: readonly FigureStamp[]): boolean {
  return (
    finding.rule === note.rule &&
    finding.cells[0]?.sheet === note.sheet &&
    figures.length === note.figures.length &&
    figures.every((figure, index) => figure.value === note.figures[index]?.value)
  );
}

export function changesSince(note: Note, now: readonly FigureStamp[]): readonly FigureChange[] {
  const before = new Map(note.figures.map((figure) => [figure.cell, figure.value]));
  const after = new Map(now.map((figure) => [figure.cell, figure.value]));
  const cells = new Set([...before.keys(), ...after.keys()]);
  return [...cells]
    .map((cell) => ({ cell, before: before.get(cell), after: after.get(cell) }))
    .filter((change) => change.before !== change.after);
}

const VERSION = 1;

export function serializeNotes(notes: readonly Note[]): string | undefined {
  return notes.length === 0 ? undefined : JSON.stringify({ version: VERSION, notes });
}

/** Undefined where the text is not ours; nothing is dropped silently, the caller must then not overwrite it. */
export function parseNotes(text: string | undefined): readonly Note[] | undefined {
  if (text === undefined || text === '') return [];
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!isRecord(data) || data['version'] !== VERSION || !Array.isArray(data['notes'])) return undefined;
  const notes: unknown[] = data['notes'];
  return notes.every(isNote) ? notes : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNote(value: unknown): value is Note {
  if (!isRecord(value)) return false;
  const { sentence, figures } = value;
  const texts = ['key', 'rule', 'sheet', 'text'].every((name) => typeof value[name] === 'string');
  const bothLanguages = isRecord(sentence) && typeof sentence['zh'] === 'string' && typeof sentence['en'] === 'string';
  return texts && bothLanguages && Array.isArray(figures) && figures.every(isStamp);
}

function isStamp(value: unknown): value is FigureStamp {
  return isRecord(value) && typeof value['cell'] === 'string' && typeof value['value'] === 'string';
}

function cellValue(cell: CellRef, sheets: ReadonlyMap<string, SheetSnapshot>): CellValue {
  const sheet = sheets.get(cell.sheet);
  return sheet ? valueAt(sheet, cell.row, cell.column) : null;
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isCellError(value) ? value.error : String(value);
}
