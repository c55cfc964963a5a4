import fc from 'fast-check';
import { FORMS } from '../../src/forms';
import { recognise } from '../../src/recognise';
import { expectFigures } from './expected';
import {
  type Change,
  dropCode,
  dropTitle,
  fullWidth,
  halfWidth,
  inYuan,
  insertBlankRow,
  insertColumn,
  mergeHeader,
  mergeHeading,
  moveRow,
  pageBreak,
  repeatHeaderCells,
  shift,
  spaceOut,
  stack,
  typedNumbers,
  watermark,
} from './layouts';
import { PUBLISHED, type Published, published } from './published';
import { type Draft, snapshot, widthOf, workbook } from './sheets';

const nothing: Change = (table) => table;
/** One of the named changes or none; the name is what a counterexample shows. */
const NAMED: Readonly<Record<string, Change>> = {
  none: nothing,
  mergeHeader,
  repeatHeaderCells,
  mergeHeading,
  dropTitle,
  dropCode,
  fullWidth,
  halfWidth,
  spaces: spaceOut(' '),
  lineBreaks: spaceOut('\n'),
  wideSpaces: spaceOut('\u3000'),
  typedNumbers,
  inYuan,
  totalFirst: moveRow('总计', (table) => table.body + 1),
};
const oneOf = (...names: readonly string[]) => fc.constantFrom('none', ...names);
const named = (name: string): Change => NAMED[name] ?? nothing;
const place = fc.nat({ max: 1000 });

/** A row of the table, chosen by a number: anywhere from the header's second row to the row under the body. */
const rowAt = (table: Published, at: number) => table.header + 1 + (at % (table.note - table.header));
const columnAt = (table: Published, at: number) => 1 + (at % widthOf(table.draft));
const inBody = (table: Published, at: number) => table.body + 1 + (at % Math.max(1, table.note - table.body));

/** Fewer than two rows in a body leave nothing to break. */
const mayBreak = ({ no }: Published) => ['01', '02', '03', '04', '05', '06'].includes(no);

const changes = fc.record({
  order: oneOf('totalFirst'),
  header: oneOf('mergeHeader', 'repeatHeaderCells'),
  page: fc.option(fc.record({ at: place, from: fc.constantFrom('header' as const, 'title' as const) })),
  heading: oneOf('mergeHeading'),
  missing: oneOf('dropTitle', 'dropCode'),
  numbers: oneOf('typedNumbers'),
  width: oneOf('fullWidth', 'halfWidth'),
  space: oneOf('spaces', 'lineBreaks', 'wideSpaces'),
  unit: oneOf('inYuan'),
  blankRow: fc.option(place),
  blankColumn: fc.option(place),
  mark: fc.option(place),
  down: fc.nat({ max: 9 }),
  across: fc.nat({ max: 5 }),
});
type Changes = typeof changes extends fc.Arbitrary<infer Chosen> ? Chosen : never;

function apply(no: string, chosen: Changes): Published {
  const { page, blankRow, blankColumn, mark } = chosen;
  const steps: readonly Change[] = [
    named(chosen.order),
    named(chosen.header),
    page === null ? nothing : (table) => (mayBreak(table) ? pageBreak(inBody(table, page.at), page.from)(table) : table),
    ...[chosen.heading, chosen.missing, chosen.numbers, chosen.width, chosen.space, chosen.unit].map(named),
    blankRow === null ? nothing : insertBlankRow((table) => rowAt(table, blankRow)),
    blankColumn === null ? nothing : (table) => insertColumn(columnAt(table, blankColumn))(table),
    mark === null ? nothing : (table) => watermark('仅供内部审核', rowAt(table, mark), 0)(table),
    shift(chosen.down, chosen.across),
  ];
  return steps.reduce((table, step) => step(table), published(no));
}

const NUMBERS = PUBLISHED.map(({ no }) => no);
const read = (draft: Draft) => recognise(workbook(snapshot('任意', draft)), FORMS);

describe('any combination of changes keeps every figure at its row and column', () => {
  it('one table a sheet', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NUMBERS), changes, (no, chosen) => {
        const changed = apply(no, chosen);
        const { tables } = read(changed.draft);
        expect(tables).toHaveLength(1);
        expectFigures(tables[0], no, changed.draft);
      }),
      { numRuns: 400, seed: 20231122 },
    );
  });

  it('several tables on one sheet', () => {
    const some = fc.uniqueArray(fc.tuple(fc.constantFrom(...NUMBERS), changes), { minLength: 2, maxLength: 5, selector: ([no]) => no });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (chosen, gap) => {
        const draft = stack(
          chosen.map(([no, change]) => apply(no, change)),
          gap,
        );
        const { tables } = read(draft);
        expect(tables.map(({ form }) => form.short)).toEqual(chosen.map(([no]) => no));
        for (const table of tables) expectFigures(table, table.form.short, draft);
      }),
      { numRuns: 150, seed: 20231122 },
    );
  });
});
