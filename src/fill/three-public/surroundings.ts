import { type Amount, convert, isFilled, normalize, roundHalfUp, THREE_PUBLIC_LEAVES, type Unit, type WorkbookSnapshot, ZERO } from '../../core';
import { FORMS } from '../../forms';
import { recogniseSteps } from '../../recognise';
import { accessTables, bundle } from '../../recognise/bundles';
import type { TableAccess } from '../../relations';
import { COLUMNS, SIDES } from './names';
import type { Notes } from './notes';
import type { Known, Leaves } from './sides';
import type { LeafItem, ThreePublicItem, ThreePublicOptions, ThreePublicProgress } from './types';
import { say } from './words';

const OWN = '09';
const BASIC = '06';

/** What the workbook says around the table. */
export interface Surroundings {
  readonly organisation: string;
  readonly year: number | undefined;
  /** 09, where the workbook has exactly one of this unit. */
  readonly own: TableAccess | undefined;
  /** 06, the basic part. */
  readonly basic: TableAccess | undefined;
  /** False where it is not certain which table or unit is meant: nothing is placed. */
  readonly certain: boolean;
}

/** Recognises the tables; ledger sheets are known already and left out. */
export function* lookAround(
  workbook: WorkbookSnapshot,
  ledgers: ReadonlySet<string>,
  options: ThreePublicOptions,
  notes: Notes,
): Generator<ThreePublicProgress, Surroundings> {
  const accesses = yield* accessesOf(workbook, ledgers, options.chosen);
  const units = [...new Map(accesses.map(({ table }) => [normalize(table.organisation), table.organisation])).values()].filter((name) => name !== '');
  const bundles = bundle(accesses);
  const wanted = options.organisation === undefined ? undefined : normalize(options.organisation);
  const own = bundles.filter(({ tables }) => tables.some(({ table }) => wanted !== undefined && normalize(table.organisation) === wanted));
  const [only] = own.length > 0 ? own : bundles;
  const ambiguous = own.length === 0 && bundles.length > 1;
  if (ambiguous) notes.add('severalUnits', say.severalUnits(units));
  const tables = ambiguous ? [] : (only?.tables ?? []);
  const all = (no: string): readonly TableAccess[] => tables.filter(({ table }) => table.no === no);
  const nines = all(OWN);
  if (nines.length > 1) notes.add('severalTables', say.severalTables(nines.length), nines.map(({ table }) => ({ sheet: table.sheet, row: table.range.top, column: table.range.left })));
  const [nine] = nines.length === 1 ? nines : [];
  const [basic] = all(BASIC);
  const named = [nine, ...tables].flatMap((access) => access?.table.organisation ?? []).find((name) => name !== '');
  return {
    organisation: options.organisation ?? named ?? '',
    year: options.year ?? nine?.table.year ?? tables.flatMap(({ table }) => table.year ?? [])[0],
    own: nine,
    basic,
    certain: !ambiguous && nines.length <= 1,
  };
}

/** Last year's 09 of the same unit. */
export function* lookBack(previous: WorkbookSnapshot, organisation: string): Generator<ThreePublicProgress, TableAccess | undefined> {
  const nines = (yield* accessesOf(previous, new Set(), undefined)).filter(({ table }) => table.no === OWN);
  const same = nines.filter(({ table }) => normalize(table.organisation) === normalize(organisation));
  const [found, ...others] = same.length > 0 ? same : nines;
  return others.length === 0 ? found : undefined;
}

function* accessesOf(
  workbook: WorkbookSnapshot,
  left: ReadonlySet<string>,
  chosen: ThreePublicOptions['chosen'],
): Generator<ThreePublicProgress, readonly TableAccess[]> {
  const rest = { ...workbook, sheets: workbook.sheets.filter(({ name }) => !left.has(name)) };
  const steps = recogniseSteps(rest, FORMS, chosen ? { chosen } : {});
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield { stage: 'tables', ...step.value };
  return accessTables(rest, step.value.tables);
}

/** What stands in 09: undefined for a cell that is blank or missing. */
export function figureIn(own: TableAccess, side: keyof typeof SIDES, item: ThreePublicItem, unit: Unit): Known | undefined {
  const [row] = own.rows;
  const column = row && own.column(row, `${SIDES[side]}.${COLUMNS[item]}`);
  if (!row || !column) return undefined;
  const figure = own.figure(row, column);
  if (!isFilled(figure) || figure.kind === 'unreadable' || figure.kind === 'error') return undefined;
  return { value: convert(figure.value, own.table.unit, unit), origin: { kind: 'table', no: own.table.no, cell: own.cell(row, column) } };
}

export function leavesIn(own: TableAccess, side: keyof typeof SIDES, unit: Unit): Leaves {
  return new Map(
    THREE_PUBLIC_LEAVES.flatMap((leaf): [LeafItem, Known][] => {
      const known = figureIn(own, side, leaf, unit);
      return known ? [[leaf, known]] : [];
    }),
  );
}

/** Last year's 决算数 item by item; blanks beside figures, and a table declared empty, are zero. */
export function previousFigure(previous: TableAccess, item: ThreePublicItem, unit: Unit, decimals: number): Amount | undefined {
  const known = figureIn(previous, 'actual', item, unit);
  if (known) return roundHalfUp(known.value, decimals);
  const anything = previous.table.declaredEmpty || leavesIn(previous, 'actual', unit).size > 0;
  return anything ? ZERO : undefined;
}
