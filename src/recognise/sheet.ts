import type { Explanation, PlainTable, Table, UncertainRegion } from '../core';
import type { Form } from '../forms/types';
import { withFiguresBeside } from './beside';
import { type BlockRegion, nearBlocks, recogniseBlocks } from './blocks';
import { explainAsked, explainBlocks, explainRegion } from './explain';
import type { Grid } from './grid';
import { judge, pick, regionId } from './judge';
import { plainTables } from './plain';
import { regionOf } from './plain/region';
import type { Recognition, RecogniseOptions } from './recognition';
import { type Region, findRegions } from './regions';
import type { Vocabulary } from './vocabulary';

/** What one sheet holds: block forms first, then rows under headers, then whatever figures are left. */
export function readSheet(grid: Grid, vocabulary: Vocabulary, blockForms: readonly Form[], options: RecogniseOptions): Recognition {
  const { name } = grid.sheet;
  const blocks = recogniseBlocks(grid, blockForms, options.chosen);
  const free = ({ range }: Region): boolean => !blocks.tables.some((table) => range.top <= table.range.bottom && range.bottom >= table.range.top);
  const regions = hasRowsLeft(grid, blocks.tables) ? findRegions(grid, vocabulary).filter(free) : [];
  const verdicts = regions.map((region) => judge(grid, vocabulary, region, options.chosen?.get(regionId(grid, region))));
  const read = verdicts.flatMap(({ table }, index) => {
    const header = regions[index]?.header;
    return table && header ? [{ table, header }] : [];
  });
  const certain = [...blocks.tables, ...read.map(({ table }) => table)];
  const headed = verdicts.flatMap((verdict) => (verdict.asked ? [verdict.asked] : []));
  // Where rows under a header were read for certain, or come nearer to a form, a block form that only comes near is no question.
  const inDoubt = blocks.doubtful.filter((region) => !isReadBy(read, region)).flatMap((region) => nearBlocks(grid, blockForms, region) ?? []);
  const near = inDoubt.filter((region) => !read.some(({ table }) => cross(region.range, table.range)) && !headed.some((other) => cross(region.range, other.range) && nearest(other) >= nearest(region)));
  const asked = [...near, ...headed];
  const known = [...certain, ...asked];
  const isLedger = (): boolean => options.isLedger?.(grid.sheet) === true;
  // A ledger has thousands of rows: where nothing was read that is asked before they are laid out, elsewhere only if something is left.
  const unreadTables = known.length === 0 && isLedger() ? [] : plainTables(grid, known.map(({ range }) => range));
  const plain = known.length > 0 && unreadTables.length > 0 && isLedger() ? [] : unreadTables;
  const left = plain.map((table) => ({ table, region: regionOf(grid, vocabulary, table) }));
  const picked = left.map(({ table, region }) => region && pick(grid, vocabulary, region, options.chosen?.get(table.id)));
  const named = namedForSheet({ grid, vocabulary, options }, certain, [...verdicts.flatMap(({ asked: region }, index) => (region ? (regions[index] ?? []) : [])), ...left.flatMap(({ region }, index) => (region && !picked[index] ? [region] : []))]);
  const isNamed = ({ range }: { readonly range: Region['range'] }): boolean => named !== undefined && named.range.top === range.top && named.range.left === range.left;
  const others = [...blocks.tables, ...asked, ...plain].map(({ range }) => range);
  const tables = [...blocks.tables, ...withFiguresBeside(grid, read, others), ...picked.flatMap((table) => table ?? []), ...(named ? [named] : [])];
  const uncertain = asked.filter((region) => !isNamed(region));
  const unread = left.filter(({ table }, index) => !picked[index] && !isNamed(table));
  const explainedLeft = unread.map(({ table, region }) => (region ? explainRegion(grid, vocabulary, region, 'unread', table.title) : unexplained(table)));
  return {
    tables: tables.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left),
    uncertain,
    unrecognisedSheets: tables.length === 0 && uncertain.length === 0 && !grid.isEmpty ? [name] : [],
    plain: unread.map(({ table }) => table),
    explained:
      options.explainAll === true
        ? [...blocks.tables.map(explainBlocks), ...near.map(explainAsked), ...explainedRegions(grid, vocabulary, [...regions, ...left.flatMap(({ region }) => region ?? [])], tables, uncertain), ...explainedLeft]
        : explainedLeft,
  };
}

/** Rows that hold something and belong to no table yet. */
function hasRowsLeft(grid: Grid, tables: readonly Table[]): boolean {
  for (let row = grid.top; row <= grid.bottom; row++) {
    if (!tables.some(({ range }) => row >= range.top && row <= range.bottom) && !grid.isBlankRow(row)) return true;
  }
  return false;
}

/** Every line of the region but titles and notes is a row of a table that was read. */
function isReadBy(read: readonly { readonly table: Table }[], { lines }: BlockRegion): boolean {
  return lines.every(({ row, cells }) => cells.length < 2 || read.some(({ table: { range } }) => row >= range.top && row <= range.bottom));
}

function cross(one: Region['range'], other: Region['range']): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

function nearest({ candidates }: UncertainRegion): number {
  return Math.max(...candidates.map(({ score }) => score));
}

/** A table without a header: nothing to compare forms with. */
function unexplained({ sheet, range, title }: PlainTable): Explanation {
  return { sheet, range, title, state: 'unread', candidates: [] };
}

function explainedRegions(grid: Grid, vocabulary: Vocabulary, regions: readonly Region[], tables: readonly Table[], asked: readonly UncertainRegion[]): readonly Explanation[] {
  const at = (places: readonly { readonly range: Region['range'] }[], { range }: Region): boolean => places.some((place) => place.range.top === range.top && place.range.left === range.left);
  return regions.flatMap((region) => {
    const state = at(tables, region) ? 'read' : at(asked, region) ? 'asked' : undefined;
    return state ? [explainRegion(grid, vocabulary, region, state, region.heading.title?.text ?? region.heading.foreignTitle?.text ?? '')] : [];
  });
}

/** The form a whole sheet was chosen for goes to the region of it, unread or in doubt, that it fits best. */
function namedForSheet(
  { grid, vocabulary, options }: { readonly grid: Grid; readonly vocabulary: Vocabulary; readonly options: RecogniseOptions },
  certain: readonly Table[],
  regions: readonly Region[],
): Table | undefined {
  const choice = options.chosen?.get(grid.sheet.name);
  if (choice === undefined || certain.some(({ form }) => form.id === choice)) return undefined;
  const tables = regions.flatMap((region) => pick(grid, vocabulary, region, choice) ?? []);
  return tables.sort((a, b) => b.confidence.score - a.confidence.score)[0];
}
