import type { PlainTable } from '../../core';
import { readBody } from '../body';
import { byFit, Candidates } from '../candidates';
import { Evidence } from '../evidence';
import type { Grid } from '../grid';
import { readColumns } from '../header-columns';
import { readHeading } from '../heading';
import type { Region } from '../regions';
import type { Vocabulary } from '../vocabulary';

/** A plain table as a region that any form can be laid over. */
export function regionOf(grid: Grid, vocabulary: Vocabulary, { range, header }: PlainTable): Region | undefined {
  if (!header) return undefined;
  const { left, right } = range;
  const rows = Array.from({ length: header.bottom - header.top + 1 }, (_, index) => header.top + index);
  const columns = readColumns(grid, vocabulary, { rows, totalRow: undefined }, { left, right });
  const candidates = new Candidates(columns, vocabulary.forms, new Evidence(vocabulary, columns), 0);
  return {
    header: { ...header, wordsTo: header.bottom, left, right, columns, candidates, best: candidates.best(byFit) },
    heading: readHeading(grid, vocabulary, { firstRow: range.top, underTable: range.top > grid.top, headerTop: header.top, left, right, headerLeft: left, headerRight: right }),
    body: readBody(grid, vocabulary, { top: header.bottom + 1, bottom: range.bottom, left, right, outerLeft: left, outerRight: right }),
    range,
  };
}
