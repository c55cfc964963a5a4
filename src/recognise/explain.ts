import { type ExplainedForm, type Explanation, type Localized, type Matched, normalize, type Seen, type Table, toA1, type UncertainRegion } from '../core';
import { type ColumnMatch, matchColumns } from './columns';
import type { Grid } from './grid';
import type { RowReading } from './reading';
import type { Region } from './regions';
import { readRows } from './rows';
import { score } from './score';
import type { Vocabulary } from './vocabulary';

const MOST_CANDIDATES = 3;
/** Forms that share less than this with the header and are not named above it are no candidates. */
const LEAST_FIT = 0.2;
/** Of the forms that come near by their columns this many are laid over the rows. */
const MOST_WEIGHED = 6;
/** So many rows tell which forms come nearest; a ledger has thousands. */
const TELLING_ROWS = 100;

/** How near each form comes to a region, and what differs: for people, so it weighs forms that recognition would not. */
export function explainRegion(grid: Grid, vocabulary: Vocabulary, region: Region, state: Explanation['state'], title: string): Explanation {
  const { heading, header } = region;
  const named = new Set([...(heading.title?.forms ?? []), ...(heading.code?.forms ?? [])]);
  const open = vocabulary.forms
    .map((form) => matchColumns(form, header.columns))
    .filter((match) => match.fit >= LEAST_FIT || named.has(match.form))
    .map((match) => ({ match, most: score(match, undefined, heading).exact }))
    .sort((a, b) => b.most - a.most || b.match.fit - a.match.fit);
  const best = new Map<string, { readonly match: ColumnMatch; readonly exact: number }>();
  const sample = { ...region.body, rows: region.body.rows.slice(0, TELLING_ROWS) };
  for (const { match } of open.slice(0, MOST_WEIGHED * MOST_CANDIDATES)) {
    const { exact } = score(match, readRows(grid, match, sample), heading);
    const { id } = match.form.form;
    if ((best.get(id)?.exact ?? -Infinity) < exact) best.set(id, { match, exact });
  }
  const nearest = [...best.values()].sort((a, b) => b.exact - a.exact).slice(0, state === 'read' ? 1 : MOST_CANDIDATES);
  const candidates = nearest.map(({ match }) => {
    const rows = readRows(grid, match, region.body);
    const { exact, score: points } = score(match, rows, heading);
    return { form: candidateOf(region, match, rows, points), exact };
  });
  const kind = heading.title ? undefined : kindOf(title);
  return { sheet: grid.sheet.name, range: region.range, title, state, ...(kind && { kind }), candidates: candidates.sort((a, b) => b.exact - a.exact).map(({ form }) => form) };
}

/** A form of blocks as it was read: what it found of itself, without what it might have been. A column is shown where its first value stands. */
export function explainBlocks(table: Table): Explanation {
  const { sheet, range, form, title, rows, unmatched, others = [], confidence } = table;
  const candidate: ExplainedForm = {
    form: form.id,
    title: form.title,
    ...(form.edition && { edition: form.edition.title }),
    score: confidence.score,
    titled: confidence.reasons.some(({ kind }) => kind === 'title') ? 'own' : 'unknown',
    columns: { ...blockColumns(table), others: others.map(({ row, column, text }) => ({ text, cell: toA1(row, column) })) },
    rows: {
      found: rows.map(({ key, label, row, labelColumn }) => ({ text: label === '' ? key : label, cell: toA1(row, labelColumn) })),
      missing: [],
      others: unmatched.map(({ row, label }) => ({ text: label, cell: toA1(row, range.left) })),
    },
  };
  return { sheet, range, title, state: 'read', candidates: [candidate] };
}

/** Of the blocks that have rows, the columns that hold something and those that are not printed; a block of plain texts has no columns of its own. */
function blockColumns({ form, rows }: Table): Pick<Matched, 'found' | 'missing'> {
  const found: Seen[] = [];
  const missing: string[] = [];
  for (const { name, columns, rows: kind } of form.parts) {
    const own = rows.filter(({ part }) => part === name);
    if (own.length === 0 || (kind.kind === 'fields' && columns.length === 1)) continue;
    for (const { key, optional } of columns) {
      const place = own.flatMap(({ places }) => places?.[key] ?? [])[0];
      const text = `${name} › ${key.replaceAll('.', ' › ')}`;
      if (place) found.push({ text, cell: toA1(place.row, place.column) });
      else if (!optional) missing.push(text);
    }
  }
  return { found, missing };
}

const NOTHING: Matched = { found: [], missing: [], others: [] };

/** A region in doubt that was not laid out again: the forms it may be. */
export function explainAsked({ sheet, range, candidates }: UncertainRegion): Explanation {
  return { sheet, range, title: '', state: 'asked', candidates: candidates.map(({ form, title, score: points }) => ({ form, title, score: points, titled: 'unknown', columns: NOTHING, rows: NOTHING })) };
}

function candidateOf({ header, heading }: Region, match: ColumnMatch, rows: RowReading, points: number): ExplainedForm {
  const { form } = match.form;
  const titled = heading.title ? (heading.title.forms.includes(match.form) ? 'own' : 'other') : 'unknown';
  return {
    form: form.id,
    title: form.title,
    ...(form.edition && { edition: form.edition.title }),
    score: points,
    titled,
    columns: columnsOf(header, match),
    rows: rowsOf(match, rows),
  };
}

function columnsOf(header: Region['header'], { form, matched }: ColumnMatch): Matched {
  const at = (column: number): string => toA1(header.bottom, column);
  const used = new Set(matched.flatMap(({ column, pieces }) => [column, ...pieces]));
  const present = new Set(matched.map(({ slot }) => slot));
  const lanes = new Set(matched.map(({ slot }) => `${slot.part} ${slot.lane}`));
  return {
    found: matched.map(({ slot, column }) => ({ text: slot.column.path.join(' › '), cell: at(column) })),
    missing: form.slots
      .filter((slot) => !present.has(slot) && !slot.column.optional && slot.column.role !== 'line' && (slot.lane === 0 || lanes.has(`${slot.part} ${slot.lane}`)))
      .map(({ part, column }) => (part === '' || column.key.startsWith(part) ? '' : `${part} › `) + column.path.join(' › ')),
    others: header.columns.filter(({ column }) => !used.has(column)).map(({ column, parents, leaf }): Seen => ({ text: [...parents, leaf].join(' › '), cell: at(column) })),
  };
}

function rowsOf({ form: { form } }: ColumnMatch, reading: RowReading): Matched {
  const found = new Set(reading.rows.map(({ part, key }) => `${part} ${key}`));
  const missing = form.parts.flatMap(({ name, rows }) =>
    rows.kind === 'fixed' ? rows.rows.flatMap(({ key, label, caption }) => (label === '' || caption || found.has(`${name} ${key}`) ? [] : [label])) : [],
  );
  const first = reading.rows[0]?.labelColumn ?? 0;
  return {
    found: reading.rows.filter(({ label }) => label !== '').map(({ label, row, labelColumn }) => ({ text: label, cell: toA1(row, labelColumn) })),
    missing,
    others: reading.unmatched.filter(({ label }) => label !== '').map(({ row, label }) => ({ text: label, cell: toA1(row, first) })),
  };
}

const KINDS: readonly (readonly [RegExp, Localized])[] = [
  [/资产负债|收入费用|净资产变动|现金流量|财务报表|会计报表/, { zh: '会计报表', en: 'financial statements' }],
  [/明细账|总账|日记账|科目余额|序时账|分类账/, { zh: '账簿', en: 'a ledger' }],
  [/工资|薪|花名册|名单|人员信息/, { zh: '人员或工资表', en: 'a list of people or wages' }],
  [/绩效|自评/, { zh: '绩效表', en: 'a performance table' }],
  [/政府采购/, { zh: '政府采购表', en: 'a procurement table' }],
  [/固定资产|国有资产|资产/, { zh: '资产表', en: 'a table of assets' }],
  [/决算/, { zh: '决算表', en: 'a table of final accounts' }],
  [/预算/, { zh: '预算表', en: 'a budget table' }],
];

function kindOf(title: string): Localized | undefined {
  const text = normalize(title);
  return KINDS.find(([pattern]) => pattern.test(text))?.[1];
}
