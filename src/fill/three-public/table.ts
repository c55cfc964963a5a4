import { type Amount, convert, roundHalfUp, sum, type Unit, type WorkbookSnapshot } from '../../core';
import type { TableAccess } from '../../relations';
import { boundsFrom } from './bounds';
import { charted } from './chart';
import { compare } from './compare';
import { countNotes } from './counts';
import { type FundFigures, fundsOf } from './funds';
import { layoutId, nameIn, type ThreePublicLayout } from './layouts';
import type { LedgerSource } from './ledger-source';
import { ITEMS, NAMES, SIDES, SUMS } from './names';
import type { Notes } from './notes';
import { NOTHING_PLACED, type Placed } from './place';
import { type Alternatives, type FigureOf, itemsFor } from './place-table';
import { type Found, lastYear } from './previous';
import { leavesIn, printedSide } from './read-table';
import { sentencesFor } from './sentences';
import { printedColumns, sheetOf } from './sheet';
import { type Known, leavesFrom, type Leaves, type Side, withSums } from './sides';
import type { Surroundings } from './surroundings';
import { DECIMALS, readCounts, typedLeaves } from './typed';
import type { LeafItem, SideName, ThreePublicFigure, ThreePublicItem, ThreePublicOptions, ThreePublicResult } from './types';
import { money, say } from './words';

export interface Sources {
  readonly workbook: WorkbookSnapshot;
  readonly layout: ThreePublicLayout;
  readonly around: Surroundings;
  readonly source: LedgerSource;
  /** Last year's table. */
  readonly before: Found | undefined;
  readonly options: ThreePublicOptions;
  readonly notes: Notes;
}

const NOTHING: Side = new Map();

/** The table in its layout: its figures, what would be written, what to say about it. */
export function tableFrom({ workbook, layout, around, source, before, options, notes }: Sources): ThreePublicResult {
  const { own, organisation, year } = around;
  const { form } = layout;
  const unit = own?.table.unit ?? form.unit;
  const typed = options.typed ?? {};
  const ledger = ledgerLeaves(source, unit);
  const typedActual = layout.sides.includes('actual') ? typedLeaves(typed.actual, SIDES.actual, unit, notes) : new Map<LeafItem, Known>();
  const typedBudget = typedLeaves(typed.budget, SIDES.budget, unit, notes);
  const sides = {
    budget: layout.funds.length > 0 ? typedOrPrinted(typedBudget, own, layout, unit) : withSums(leavesFrom(typedBudget, standing(own, layout, 'budget', unit))),
    actual: layout.sides.includes('actual') ? withSums(leavesFrom(typedActual, ledger, standing(own, layout, 'actual', unit))) : NOTHING,
  };
  noteDifferences(typedActual, ledger, unit, notes);
  noteNegatives(sides.actual, unit, notes);
  const funds: FundFigures = typedBudget.size > 0 ? fundsOf(layout, sides.budget, typed, unit, notes) : new Map();
  noteMissing(layout, sides, notes);
  if (!own && around.lookAlike !== undefined) notes.add('alreadyThere', say.alreadyThere(around.lookAlike));
  const alternatives = roundedOnce(source, sides.actual, unit, notes);
  const last = lastYear(layout, before, typedLeaves(typed.previous, layout.compared === 'budget' ? '上年预算数' : '上年数', unit, notes), unit, notes);
  const comparison = compare(layout, sides, last.of);
  const over = comparison.filter(({ overBudget }) => overBudget).map(({ item }) => item);
  if (over.length > 0) notes.add('overBudget', say.overBudget(over));
  const counts = readCounts(layout.sides.includes('actual') ? typed.counts : undefined, notes);
  countNotes(sides.actual, counts, unit, notes);
  const valueOf: FigureOf = ({ side, item, fund }) => (fund === undefined ? sides[side].get(item)?.value : funds.get(fund)?.get(item));
  const known = layout.sides.filter((side) => sides[side].size > 0);
  const newSheet = !own && around.certain && known.length > 0 ? sheetOf(layout, valueOf, { organisation, year, formulas: options.formulas === true }) : undefined;
  if (newSheet) noteBeside(layout, notes);
  return {
    form: layoutId(layout),
    unit,
    organisation,
    year,
    figures: layout.sides.flatMap((side) => figuresOf(layout, side, sides[side], funds)),
    bounds: around.basic ? boundsFrom(around.basic, sides.actual, unit, notes) : [],
    ...(own ? placed(layout.sides.map((side) => itemsFor(workbook, own, layout, { side, figures: sides[side], alternatives: side === 'actual' ? alternatives : new Map() }, valueOf))) : NOTHING_PLACED),
    newSheet,
    newSheetWithChart: newSheet && charted(newSheet, layout, known, year),
    ledgers: source.found,
    hints: source.hints,
    excluded: source.excluded,
    notes: notes.list,
    comparison,
    previous: last.shown,
    sentences: sentencesFor(comparison, { basis: layout.basis, year, unit, counts }),
  };
}

function placed(all: readonly Placed[]): Placed {
  return { items: all.flatMap(({ items }) => items), parts: new Map(all.flatMap(({ parts }) => [...parts])) };
}

function standing(own: TableAccess | undefined, layout: ThreePublicLayout, side: SideName, unit: Unit): Leaves {
  return own ? leavesIn(own, layout, side, unit) : new Map<LeafItem, Known>();
}

/** What stands in a table that is split over budgets is only shown and compared; it is never split anew. */
function typedOrPrinted(typed: Leaves, own: TableAccess | undefined, layout: ThreePublicLayout, unit: Unit): Side {
  if (typed.size > 0) return withSums(leavesFrom(typed));
  return own ? printedSide(own, layout, unit) : NOTHING;
}

/** Rounded once, at the very end: rows are added up as they stand in the ledger. */
function ledgerLeaves({ sums }: LedgerSource, unit: Unit): Leaves {
  return new Map(
    [...sums].map(([leaf, { entries, exact, unit: from }]): [LeafItem, Known] => [
      leaf,
      { value: roundHalfUp(convert(exact, from, unit), DECIMALS), origin: { kind: 'ledger', entries, exact, unit: from } },
    ]),
  );
}

/** Totals whose exact sum rounds to something else than the printed parts add up to. */
function roundedOnce({ sums }: LedgerSource, actual: Side, unit: Unit, notes: Notes): Alternatives {
  const other = new Map<ThreePublicItem, Amount>();
  for (const [item] of SUMS) {
    const leaves = leavesUnder(item);
    const exact = leaves.flatMap((leaf) => {
      const origin = actual.get(leaf)?.origin;
      return origin?.kind === 'ledger' ? [convert(origin.exact, origin.unit, unit)] : [];
    });
    const printed = actual.get(item)?.value;
    if (sums.size === 0 || exact.length !== leaves.length || !printed) continue;
    const once = roundHalfUp(sum(exact), DECIMALS);
    if (once.eq(printed)) continue;
    other.set(item, once);
    notes.add('roundedTotal', say.roundedTotal(item, money(printed, unit), money(once, unit)));
  }
  return other;
}

function leavesUnder(item: ThreePublicItem): readonly LeafItem[] {
  return item === 'cars' ? ['carPurchase', 'carRunning'] : ['abroad', 'carPurchase', 'carRunning', 'reception'];
}

function noteDifferences(typed: Leaves, ledger: Leaves, unit: Unit, notes: Notes): void {
  for (const [leaf, { value }] of typed) {
    const other = ledger.get(leaf);
    if (other && !other.value.eq(value)) notes.add('typedDiffers', say.typedDiffers(leaf, money(value, unit), money(other.value, unit)));
  }
}

function noteNegatives(side: Side, unit: Unit, notes: Notes): void {
  for (const [item, { value, origin }] of side) {
    if (origin.kind !== 'sum' && value.isNegative() && !value.isZero()) notes.add('negative', say.negative(NAMES[item], money(value, unit)));
  }
}

function noteMissing(layout: ThreePublicLayout, sides: Readonly<Record<SideName, Side>>, notes: Notes): void {
  for (const side of layout.sides) {
    if (sides[side].size === 0) notes.add('missingFigures', say.missingFigures({ zh: SIDES[side], en: side === 'budget' ? 'budget' : 'spending' }));
  }
}

/** Columns a new sheet prints that are no three-public expense: 会议费, 培训费. */
function noteBeside(layout: ThreePublicLayout, notes: Notes): void {
  const strangers = printedColumns(layout).filter(({ key, role }) => role === 'amount' && !layout.columns.some((each) => each.key === key));
  const names = [...new Set(strangers.flatMap(({ path: [first] }) => first ?? []))];
  if (names.length > 0) notes.add('besideBlank', say.besideBlank(names));
}

function figuresOf(layout: ThreePublicLayout, side: SideName, figures: Side, funds: FundFigures): readonly ThreePublicFigure[] {
  return ITEMS.flatMap((item) => {
    const known = figures.get(item);
    if (!known) return [];
    const base = { item, name: nameIn(layout, item), side };
    const byFund = layout.funds.flatMap((fund) => {
      const value = funds.get(fund)?.get(item);
      return value === undefined ? [] : [{ ...base, fund, value, origin: known.origin }];
    });
    return [{ ...base, value: known.value, origin: known.origin }, ...byFund];
  });
}
