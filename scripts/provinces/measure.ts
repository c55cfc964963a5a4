import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { ACCOUNTS, drawnIn, figuresOf, published } from '../../tests/kit/layouts/provinces';

/** What became of the tables of one invented province. */
export interface Outcome {
  /** Tables all figures of which were read at their place. */
  readonly right: readonly string[];
  /** Tables, or columns and rows of them, that the report names as not read. */
  readonly said: readonly string[];
  /** Figures read at another place, and figures lost without a word. Must be empty. */
  readonly silent: readonly string[];
}

const TOLD = /^(?:FM-columns|FM-total|FM-absent|FM-unreadable)$/;

export function invented(seed: number, set: 'accounts' | 'budget', sparse: boolean): Outcome {
  const book = drawnIn(seed, set, sparse);
  const report = check(book, FORM_SETS);
  const own = [...published(sparse).right].filter(([place]) => ACCOUNTS.includes(place.split(' ')[0] ?? '') === (set === 'accounts'));
  const truth = new Map(own);
  const found = figuresOf(book, report.tables);
  const told = new Set([
    ...[...report.uncertain, ...report.unread].map(({ sheet }) => sheet),
    ...report.tables.filter(({ id, unmatched }) => unmatched.length > 0 || report.findings.some(({ rule, table }) => TOLD.test(rule) && table === id)).map(({ form }) => form.short),
    ...book.sheets.map(({ name }) => name).filter((name) => report.unrecognisedSheets.includes(name)),
  ]);
  const wrong = [...found].filter(([place, figure]) => truth.get(place) !== figure).map(([place, figure]) => `${place}: ${String(figure)} for ${String(truth.get(place))}`);
  const lost = [...truth.keys()].filter((place) => !found.has(place));
  const silent = lost.filter((place) => !told.has(place.split(' ')[0] ?? ''));
  const bad = new Set([...wrong, ...lost].map((place) => place.split(' ')[0] ?? ''));
  return {
    right: book.sheets.map(({ name }) => name).filter((name) => !bad.has(name)),
    said: [...new Set(lost.map((place) => place.split(' ')[0] ?? ''))].filter((name) => told.has(name)),
    silent: [...wrong, ...silent.map((place) => `${place}: lost`)],
  };
}
