import { type Amount, type Figure, isFilled } from '../../core';
import { readSubject, threePublicByName, type WrittenSubject } from '../../subjects';
import { form } from '../../forms/final-accounts/06-basic-expenditure';

const ECONOMIC_CODE = /^(?:30\d|31[0-3]|399)(?:\d{2})+$/;
/** 款; a column of a 类 is what its 款 add up to. */
const ITEM_DIGITS = 5;
const LEAST_COLUMNS = 2;

let names: ReadonlySet<string> | undefined;

/** Names of the 款 of 部门预算支出经济分类, as 公开06表 prints them. */
function subjectNames(): ReadonlySet<string> {
  return (names ??= new Set(
    form.parts.flatMap(({ rows }) => (rows.kind === 'fixed' ? rows.rows.flatMap(({ label, code }) => (code?.length === ITEM_DIGITS ? [readSubject(label).name] : [])) : [])),
  ));
}

/** 多栏账: the columns that are economic subjects, or undefined where the header has hardly any. */
export function subjectColumns(labels: readonly (readonly string[])[], origin: number): ReadonlyMap<number, WrittenSubject> | undefined {
  const found = new Map<number, WrittenSubject>();
  labels.forEach((texts, index) => {
    const subject = texts.map(readSubject).find(({ code, name }) => (code === '' ? threePublicByName(name) !== undefined || subjectNames().has(name) : ECONOMIC_CODE.test(code)));
    if (subject) found.set(origin + index, subject);
  });
  return found.size >= LEAST_COLUMNS ? found : undefined;
}

type Cell = { readonly value: Amount; readonly column: number; readonly subject: WrittenSubject } | { readonly unreadable: number };

/** Every filled subject column of one row. */
export function severalAmounts(subjects: ReadonlyMap<number, WrittenSubject>, money: (column: number) => Figure, credit: boolean): readonly Cell[] {
  return [...subjects].flatMap(([column, subject]): readonly Cell[] => {
    const figure = money(column);
    if (isUnreadable(figure)) return [{ unreadable: column }];
    if (!isFilled(figure)) return [];
    const { value } = figure;
    return [{ value: credit && value.isPositive() ? value.neg() : value, column, subject }];
  });
}

export function isUnreadable({ kind }: Figure): boolean {
  return kind === 'unreadable' || kind === 'error';
}
