import type { Severity } from './finding';
import type { Localized } from './localized';
import { normalize } from './text';
import type { Unit } from './unit';

/** A standard table as the regulation prints it. Data only: a finance expert reads a form file against the paper form. */
export interface Form {
  /** Set and name, `final-accounts/05`; the same for every edition of the form. */
  readonly id: string;
  /** What the paper calls it, and so relations and messages: `05`, `表五`, `自评表`. Unique in its set. */
  readonly short: string;
  /** Which layout of the form this is; absent where it is the one all others are written against. */
  readonly edition?: Edition;
  /** A form that occurs many times in one workbook by nature, each table named by one of its fields. */
  readonly repeats?: { readonly by: string };
  readonly title: string;
  readonly aliases: readonly string[];
  /** How titles of its kind are put together, for one that is none of these. */
  readonly titleLike?: RegExp;
  readonly en: string;
  /** Printed code: `公开05表`. */
  readonly tableCode: string;
  /** Unit where the sheet does not print one. */
  readonly unit: Unit;
  /** Decimals the form prints amounts with. */
  readonly decimals: number;
  /** Amounts may be printed with more decimals than that (自评表 135.912 万元). */
  readonly moreDecimals?: boolean;
  readonly parts: readonly Part[];
  readonly relations: readonly FormRelation[];
  /** Regulation the layout comes from. */
  readonly basis: string;
  /** The field that names the unit, where a form of blocks says it in one (预算单位). */
  readonly organisation?: string;
  /** Labels that no table of this layout prints: where one of them stands – in a header, or anywhere among blocks –, it is another layout or form. */
  readonly foreign?: readonly string[];
}

/** A layout of a form: the same figures and relations, printed differently in some years or places. */
export interface Edition {
  /** Unique among the editions of its form. */
  readonly id: string;
  readonly title: Localized;
  /** First and last year it is printed for; null where that side is open. */
  readonly years?: readonly [number | null, number | null];
  readonly region?: string;
}

/** A lane of the form (收入 ‖ 支出), or the whole form where it has one. */
export interface Part {
  readonly name: string;
  /** How often the part's columns are printed side by side, with the rows continuing from one to the next. */
  readonly lanes: number;
  readonly columns: readonly Column[];
  readonly rows: Rows;
  /** Words printed beside or above a block to say what it is (绩效指标, 项目资金); they hold nothing. */
  readonly captions?: readonly string[];
}

/** What a figure is where it is no money: points of a score, a percentage, a number of people. */
export type Measure = 'points' | 'percent' | 'count';

export interface ShareOf {
  readonly part: string;
  readonly whole: string;
}

export type ColumnRole = 'label' | 'line' | 'code' | 'amount' | 'text';

export interface Column {
  /** Header path joined with `.`: `本年支出.小计`. Relations name it by any unambiguous part of the path. */
  readonly key: string;
  readonly path: readonly string[];
  readonly role: ColumnRole;
  /** Set where a figure is no money. */
  readonly measure?: Measure;
  /** What a percentage is worked out from: the keys of two columns of its part. */
  readonly of?: ShareOf;
  /** Of points earned: how many can be earned at most, or the key of the column of its part that says so. */
  readonly most?: string | number;
  /** Other leaf labels the column is printed with. */
  readonly aliases: readonly string[];
  /** How its heading is put together, where places word it freely: for labels that no form prints exactly. */
  readonly like?: RegExp;
  /** What a text of it can only be: ≥ or 定性, a unit. */
  readonly holds?: 'sign' | 'unit';
  /** 栏次 number as printed. */
  readonly number?: number;
  /** Absent from some editions. */
  readonly optional: boolean;
}

export type Rows =
  /** Rows fixed by the form, in paper order. */
  | {
      readonly kind: 'fixed';
      readonly rows: readonly FixedRow[];
      /** Only rows with figures are printed: one that is absent stands for zero. */
      readonly sparse?: true;
    }
  /** Rows keyed by 科目代码 of any length in `levels`, with one total row; parent and child follow from the prefix. */
  | { readonly kind: 'codes'; readonly levels: readonly number[]; readonly total: string; readonly sumId: string }
  /** One row of figures without a label. */
  | { readonly kind: 'single'; readonly key: string }
  /**
   * Any number of rows, each known by its name alone (项目、单位), under a total that is labelled so. Where `units` is set a row
   * that names a unit gathers the rows below it, and the first of them is the total where none is labelled (表十二).
   */
  | { readonly kind: 'names'; readonly total: string; readonly labels: readonly string[]; readonly units: boolean; readonly sumId: string }
  /** Labelled values, in whatever cells: `项目名称｜…`, `资金总额：2079.39` in one cell, a text under its label. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  /** Any number of rows under a header. */
  | ListRows;

export interface Field {
  readonly key: string;
  /** As printed, without its colon. Where a part has several columns the label may carry the column's key: 年度资金总额. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** How its label is put together, where places word it freely: for labels that no form prints exactly. */
  readonly like?: RegExp;
  /** The value stands under the label, not beside it. */
  readonly below: boolean;
  /** Absent from some editions. */
  readonly optional: boolean;
}

export interface ListRows {
  readonly kind: 'list';
  /** Columns that name a row; the first one filled does. */
  readonly names: readonly string[];
  /** Columns printed once for several rows and carried down (一级指标), outermost first. */
  readonly groups: readonly ListGroup[];
  /** Rows that gather the rows below them (一级指标, 一、二、三), known by what a column says. */
  readonly subtotals?: { readonly column: string; readonly labels: readonly string[] };
  /** Relation id of the sums: a subtotal of its rows, the total of the subtotals. */
  readonly sumId?: string;
  /** The row that gathers the others. */
  readonly total?: { readonly key: string; readonly labels: readonly string[]; /** How its label is put together, as that of a field. */ readonly like?: RegExp };
  /** A part with fixed rows, and the one whose details these rows are: they stand below it, under the header of that part, up to its next row. */
  readonly under?: { readonly part: string; readonly row: string };
}

export interface ListGroup {
  readonly column: string;
  /** Label → the labels of the next group that belong under it; what is printed may differ from them. */
  readonly labels: Readonly<Record<string, readonly string[]>>;
  /** Whoever fills in the form makes labels of their own: `labels` are only the common ones. They are short words, or names of any length. */
  readonly open?: true | 'names';
}

export interface FixedRow {
  readonly key: string;
  /** As printed; blank for rows that carry only a line number. */
  readonly label: string;
  readonly aliases: readonly string[];
  /** 行次. */
  readonly line?: number;
  /** 科目代码 of rows the form fixes by code (06). */
  readonly code?: string;
  /** Keys of the rows this one is the sum of. */
  readonly children: readonly string[];
  /** Relation id of that sum. */
  readonly sumId?: string;
  /** A caption or repeated small header inside the body; it holds no figures. */
  readonly caption: boolean;
  /** The figures are counts (辆、台), not money. */
  readonly count: boolean;
  /** What is left over: filled from the totals above and below it once they are known (年末结转和结余). */
  readonly balance: boolean;
  /** A total across all lanes of its part: the label stands in the first lane, the figure in the last (06 公用经费合计). */
  readonly acrossLanes: boolean;
}

/** One 勾稽关系, written once in the formula language (docs/relations.md). */
export interface FormRelation {
  readonly id: string;
  readonly text: string;
  readonly sentence: Localized;
  readonly basis: string;
  /** `error` unless told. */
  readonly severity: Severity;
  /** `derived` from the precision of the figures, or `exact` where figures are copied. */
  readonly tolerance: 'derived' | 'exact';
  /** What some places do instead, as a formula: where that holds, nothing is said although the relation does not. */
  readonly unless?: string;
}

/** True for every edition of the form with that id. */
export function isForm({ id }: Form, wanted: string): boolean {
  return id === wanted;
}

/** Id of the set a form belongs to. */
export function setOf({ id }: Form): string {
  return id.slice(0, id.indexOf('/'));
}

const NUMBER = /^\d+$/;

/** A table as a sentence names it: `05 表`, `表五`, `自评表`. */
export function tableName(short: string): string {
  return NUMBER.test(short) ? `${short} 表` : short;
}

/** Several tables as a sentence names them: `05、06 表`. */
export function tableNames(shorts: readonly string[]): string {
  return shorts.every((short) => NUMBER.test(short)) ? `${shorts.join('、')} 表` : shorts.map(tableName).join('、');
}

/** Every layout of every form of the sets. */
export function layoutsOf(sets: readonly FormSet[]): readonly Form[] {
  return sets.flatMap((set) => [...set.forms, ...(set.editions ?? [])]);
}

/**
 * Forms that go by a name somebody typed: id (`final-accounts/05`), set and name (`决算.05`), title or alias, or a bare name that
 * several sets may share.
 */
export function formsCalled(sets: readonly FormSet[], typed: string): readonly Form[] {
  const text = normalize(typed);
  const all = sets.flatMap((set) => set.forms.map((form) => ({ set, form })));
  const ways: readonly ((each: (typeof all)[number]) => boolean)[] = [
    ({ form }) => form.id === text,
    ({ set, form }) => text === normalize(`${set.name}.${form.short}`),
    ({ form }) => [form.title, ...form.aliases].some((title) => normalize(title) === text),
    ({ form }) => normalize(form.short) === text || tableName(form.short).replace(' ', '') === text,
  ];
  for (const way of ways) {
    const found = all.filter(way);
    if (found.length > 0) return found.map(({ form }) => form);
  }
  return [];
}

/** Forms reported together and checked against each other. */
export interface FormSet {
  readonly id: string;
  /** How a formula names it from outside: `决算.05.合计.小计`. */
  readonly name: string;
  readonly title: Localized;
  readonly forms: readonly Form[];
  /** Other layouts of the forms, each made with `edition(form, …)`. */
  readonly editions?: readonly Form[];
  /** The tables every workbook of the set should hold, empty ones included, by short name; several names are one table in different provinces. */
  readonly required?: readonly (readonly string[])[];
  /** Relations across forms. */
  readonly relations: readonly FormRelation[];
}
