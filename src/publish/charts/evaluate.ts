import { type FormSet, normalize, stripNumbering, type Unit as MoneyUnit } from '../../core';
import type { Unit } from '../../reading';
import { catalogueOf, compileRelation, evaluate, isTable, TableAccess } from '../../relations';
import type { Chart, ChartForm, ChartPoint } from './types';

/** Never what a table prints: the comparison fails and so keeps its figures. */
const NEVER = '0.000001';
/** A 类 is a code of three digits. */
const CLASS = /^\d{3}$/;

/** The charts a unit's tables give, of those of its set; a chart whose figures are all zero, negative or not there is not drawn. */
export function chartsOf(forms: readonly ChartForm[], unit: Unit, set: string, sets: readonly FormSet[]): readonly Chart[] {
  return forms.filter((form) => form.set === set).flatMap((form) => chartOf(form, unit, sets) ?? []);
}

function chartOf(form: ChartForm, unit: Unit, sets: readonly FormSet[]): Chart | undefined {
  const found = pointFormsOf(form, unit).flatMap(({ name, figure }) => {
    const point = pointOf(name, figure, form.set, unit, sets);
    return point ? [point] : [];
  });
  const [first] = found;
  const points = found.map(({ point }) => point).filter(({ value }) => form.kind === 'column' || !value.isZero());
  if (!first || points.every(({ value }) => value.isZero())) return undefined;
  // A pie has no slice for what is below zero.
  const kind = points.some(({ value }) => value.isNegative()) ? 'column' : form.kind;
  const year = unit.year === undefined ? '' : `${unit.year}年`;
  return { id: form.id, title: `${year}${form.title}`, kind, unit: first.unit, section: form.section, points };
}

function pointFormsOf({ points, set }: ChartForm, { tables }: Unit): readonly { readonly name: string; readonly figure: string }[] {
  if (!('table' in points)) return points;
  const access = tables.find(({ form }) => isTable({ set, name: points.table }, form));
  const classes = access?.rows.filter(({ code }) => code !== undefined && CLASS.test(code)) ?? [];
  return classes.map(({ code = '', label }) => ({ name: stripNumbering(normalize(label)), figure: `${points.table}.${code}.${points.column}` }));
}

interface Found {
  readonly point: ChartPoint;
  readonly unit: MoneyUnit;
}

/** A figure by its name, and the cell it stands in; undefined where this workbook does not print it. */
function pointOf(name: string, figure: string, set: string, unit: Unit, sets: readonly FormSet[]): Found | undefined {
  const source = { id: 'chart', text: `${figure} = ${NEVER}`, sentence: { zh: '', en: '' }, basis: '', severity: 'error', tolerance: 'exact' } as const;
  const relation = compileRelation(source, catalogueOf(sets).schemas, { set, name: null });
  const [outcome] = evaluate(relation, unit.find);
  const [cell] = outcome?.cells ?? [];
  const table = relation.tables.map(unit.find).find((each) => each instanceof TableAccess);
  if (!outcome?.arithmetic || !cell || !table) return undefined;
  return { point: { name, value: outcome.arithmetic.actual, cell }, unit: table.table.unit };
}
