import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toA1 } from '../../../src/core';
import type { SheetSnapshot } from '../../../src/core';
import { sheet } from '../sheet-text';
import { evaluationLines } from './evaluation';
import { overallLines } from './overall';
import { targetLines } from './target';

/**
 * Texts as units write them, in a small table of the proper form. `=== name` begins a case; `自评|year|project|funds…`, `目标|…` or `整体|year` says which table;
 * lines with `|` are its indicators, `field：text` its texts, `! RULE severity place words` a planted mistake: the place is a field, or `indicator.column`.
 */
export interface Written {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly expected: readonly ExpectedWords[];
}

export interface ExpectedWords {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly words: string;
}

/** What a case gives, before it is laid out as a table. */
export interface Given {
  readonly head: readonly string[];
  readonly indicators: readonly (readonly string[])[];
  readonly texts: ReadonlyMap<string, string>;
}

/** A row of a table; where a cell is what a case speaks of, its place is named before `@@`: `年度目标@@text`. */
export type NamedLine = readonly string[];

const LAYOUTS: Readonly<Record<string, (given: Given) => readonly NamedLine[]>> = { 自评: evaluationLines, 目标: targetLines, 整体: overallLines };

export function writtenIn(file: string): readonly Written[] {
  const text = readFileSync(join(__dirname, '..', '..', 'fixtures', 'texts', file), 'utf8');
  return text.split(/^=== /m).slice(1).map(caseOf);
}

function caseOf(block: string): Written {
  const [name = '', head = '', ...lines] = block.trimEnd().split('\n');
  const given: Given = {
    head: head.split('|'),
    indicators: lines.filter((line) => !line.startsWith('!') && /^[^：]*\|/.test(line)).map((line) => line.split('|')),
    texts: new Map(lines.filter((line) => !line.startsWith('!') && /^[^|：]+：/.test(line)).map((line) => [line.slice(0, line.indexOf('：')), line.slice(line.indexOf('：') + 1)])),
  };
  const layout = LAYOUTS[given.head[0] ?? ''];
  if (!layout) throw new Error(`${name}: no layout ${head}`);
  const rows = layout(given);
  const places = new Map(rows.flatMap((row, at) => row.flatMap((cell, column) => (cell.includes('@@') ? [[cell.slice(0, cell.indexOf('@@')), toA1(at, column)] as const] : []))));
  const printed = rows.map((row) => row.map((cell) => cell.slice(cell.indexOf('@@') < 0 ? 0 : cell.indexOf('@@') + 2)).join('\t')).join('\n');
  const expected = lines.filter((line) => line.startsWith('! ')).map((line) => expectedIn(line.slice(2), places, name));
  return { name, sheet: sheet(printed, { name: 'Sheet1' }), expected };
}

function expectedIn(line: string, places: ReadonlyMap<string, string>, name: string): ExpectedWords {
  const [rule = '', severity = '', place = '', ...words] = line.split(' ');
  const cell = places.get(place);
  if (cell === undefined) throw new Error(`${name}: no place ${place}`);
  return { rule, severity, cell, words: words.join(' ') };
}
