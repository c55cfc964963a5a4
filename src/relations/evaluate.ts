import { type Amount, type Arithmetic, type Localized, type Operand, roundHalfUp, ZERO } from '../core';
import { compareSides } from './compare';
import type { CellTerm, Relation, TableKey, Test } from './compiled';
import { describeFormula } from './explain';
import { fitTo, otherLayout } from './fit';
import { inOneUnit, toldInHundredths } from './hundredths';
import { type Accesses, type Instance, instancesOf, leafName } from './instances';
import { notChecked } from './reasons';
import { type Assumed, NotCheckable, Tally } from './tally';
import type { TableAccess } from './table-access';
import type { Outcome, Site } from './verdict';

/** Finds the table a formula names; a sentence where there is none or more than one. */
export type FindTable = (key: TableKey) => TableAccess | Localized;

/** Every instance of a relation with its verdict. An instance whose condition does not hold yields nothing. */
export function evaluate(relation: Relation, find: FindTable): readonly Outcome[] {
  const accesses = new Map<TableKey, TableAccess>();
  for (const key of relation.tables) {
    const found = find(key);
    if (isReason(found)) return [skipped(relation, found)];
    accesses.set(key, found);
  }
  const other = otherLayout(relation, accesses);
  if (other) return [{ ...skipped(relation, notChecked.otherLayout(other.form.short)), verdict: 'notApplicable' }];
  const fitted = fitTo(relation, accesses);
  if ('kind' in fitted) return [{ ...skipped(relation, notPrinted(fitted, accesses)), verdict: 'notApplicable' }];
  if ([...accesses.values()].every((access) => access.empty)) {
    const unread = [...accesses.values()].map((access) => access.unreadFigures()).find((reason) => reason !== undefined);
    return [skipped(relation, unread ?? notChecked.emptyTable(relation.tables.map((key) => key.name)))];
  }
  const ofOneUnit = inOneUnit(accesses);
  return instancesOf(fitted, accesses).flatMap((instance) => (ofOneUnit ? toldQuickly(fitted, instance, accesses) : evaluateInstance(fitted, instance, accesses)) ?? []);
}

function notPrinted({ table, row, column, part }: CellTerm, accesses: Accesses): Localized {
  const columns = accesses.get(table)?.form.parts.find(({ name }) => name === part)?.columns;
  const lacksColumn = column !== null && columns?.some(({ key }) => key === column) === false;
  return notChecked.notPrinted(table.name, row === null || lacksColumn ? leafName(column ?? '') : row);
}

/** The same instance with other figures; undefined where its condition does not hold then. */
export function reevaluate(outcome: Outcome, assumed: Assumed): Outcome | undefined {
  return outcome.site ? evaluateInstance(outcome.relation, outcome.site.instance, outcome.site.accesses, assumed) : outcome;
}

function isReason(found: TableAccess | Localized): found is Localized {
  return 'zh' in found;
}

function skipped(relation: Relation, why: Localized, where = ''): Outcome {
  return { relation, verdict: 'notChecked', severity: relation.severity, where, cells: [], why };
}

/** By whole hundredths where these can tell, else by decimals. */
function toldQuickly(relation: Relation, instance: Instance, accesses: Accesses): Outcome | undefined {
  if (instance.why) return skipped(relation, instance.why, instance.where());
  const site = { instance, accesses };
  const told = toldInHundredths(relation, site);
  if (told === 'noOccasion') return undefined;
  if (told === 'held') return new Held(relation, site);
  return told === 'differs' && relation.body.kind === 'compare' ? compared(relation, relation.body, site, undefined) : evaluateInstance(relation, instance, accesses);
}

function evaluateInstance(relation: Relation, instance: Instance, accesses: Accesses, assumed?: Assumed): Outcome | undefined {
  if (instance.why) return skipped(relation, instance.why, instance.where());
  const site = { instance, accesses };
  try {
    const tally = new Tally(relation, instance, accesses, false, assumed);
    if (relation.condition && !holds(relation.condition, tally, 'condition')) return undefined;
    if (relation.body.kind !== 'compare') return decided(relation, site, tally, assumed);
    const left = tally.value(relation.body.left, 'left').value;
    const right = tally.value(relation.body.right, 'right').value;
    if (judge(relation.body.operator, left.minus(right))) return new Held(relation, site, assumed);
    return compared(relation, relation.body, site, assumed);
  } catch (error) {
    if (error instanceof NotCheckable) return { ...skipped(relation, error.why, instance.where()), site };
    throw error;
  }
}

/**
 * Whether a figure may be worked out from a relation: not where its condition is known to fail, nor where the table prints what some places do instead. An empty
 * cell of the condition may be what is filled.
 */
export function applies(relation: Relation, instance: Instance, accesses: Accesses): boolean {
  if (isAllowed(relation, { instance, accesses }, undefined)) return false;
  if (!relation.condition) return true;
  try {
    const tally = new Tally(relation, instance, accesses, false);
    return holds(relation.condition, tally, 'condition') || tally.hasBlank;
  } catch (error) {
    if (error instanceof NotCheckable) return false;
    throw error;
  }
}

/** Hundreds of relations hold; few are ever asked where, or of which cells. */
class Held implements Outcome {
  readonly verdict = 'held';

  constructor(
    readonly relation: Relation,
    readonly site: Site,
    private readonly assumed?: Assumed,
  ) {}

  get severity(): Outcome['severity'] {
    return this.relation.severity;
  }

  get where(): string {
    return this.site.instance.where();
  }

  get cells(): Outcome['cells'] {
    const { relation, site, assumed } = this;
    const tally = new Tally(relation, site.instance, site.accesses, false, assumed);
    if (relation.condition) holds(relation.condition, tally, 'condition');
    holds(relation.body, tally, 'left');
    return tally.cells;
  }
}

/** A comparison that does not hold to the last digit: verdict from difference and tolerance, with the arithmetic kept. */
function compared(relation: Relation, test: Test & { kind: 'compare' }, site: Site, assumed: Assumed | undefined): Outcome | undefined {
  const { instance, accesses } = site;
  const tally = new Tally(relation, instance, accesses, true, assumed);
  if (relation.condition) holds(relation.condition, tally, 'condition');
  const left = tally.value(test.left, 'left');
  const right = tally.value(test.right, 'right');
  const { verdict, severity, allowed } = compareSides(test.operator, left, right, relation, tally);
  if (verdict === 'failed' && isAllowed(relation, site, assumed)) return undefined;
  const unknown = tally.unknownRow();
  if (unknown && verdict === 'failed') return skipped(relation, unknown, instance.where());
  const { operands } = tally;
  const arithmetic: Arithmetic = {
    formula: describeFormula(relation, test, operands),
    operator: test.operator,
    operands,
    expected: printable(right.value),
    actual: printable(left.value),
    difference: printable(left.value.minus(right.value)),
    allowed: roundHalfUp(allowed, MOST_DECIMALS),
    unit: isCounted(operands) ? '' : tally.unit,
  };
  const told = tally.missingPoints && severity === 'error' ? 'warning' : severity;
  return { relation, site, verdict, severity: told, where: instance.where(), cells: tally.cells, arithmetic };
}

/** Whether the figures are what some places print instead; not where they cannot tell. */
function isAllowed(relation: Relation, { instance, accesses }: Site, assumed: Assumed | undefined): boolean {
  if (!relation.unless) return false;
  try {
    return holds(relation.unless, new Tally(relation, instance, accesses, false, assumed), 'condition');
  } catch (error) {
    if (error instanceof NotCheckable) return false;
    throw error;
  }
}

/** Nothing but counts is compared, or what stands on the left is one: a rate worked out from money. */
function isCounted(operands: readonly Operand[]): boolean {
  const counts = (side: Operand['side']): boolean => operands.every((operand) => operand.side !== side || operand.unit === '');
  return counts('left') && (operands.some(({ side }) => side === 'left') || counts('right'));
}

const MOST_DECIMALS = 6;
const SHOWN_DECIMALS = 4;

/** A quotient that does not end is shown to four decimals. */
function printable(value: Amount): Amount {
  return value.decimalPlaces() > MOST_DECIMALS ? roundHalfUp(value, SHOWN_DECIMALS) : value;
}

/** A body of 有数/为空 tests joined by 且/或: it holds or it does not. */
function decided(relation: Relation, site: Site, tally: Tally, assumed: Assumed | undefined): Outcome {
  if (holds(relation.body, tally, 'left')) return new Held(relation, site, assumed);
  return { relation, site, verdict: 'failed', severity: relation.severity, where: site.instance.where(), cells: tally.cells };
}

function holds(test: Test, tally: Tally, side: Operand['side']): boolean {
  switch (test.kind) {
    case 'compare': {
      const difference = tally.value(test.left, side).value.minus(tally.value(test.right, side).value);
      return judge(test.operator, difference);
    }
    case 'filled': {
      const filled = test.cells.map((cell) => tally.filled(cell, side));
      return test.quantifier === 'any' ? filled.includes(test.filled) : !filled.includes(!test.filled);
    }
    case 'and':
      return test.items.map((item) => holds(item, tally, side)).every(Boolean);
    case 'or':
      return test.items.map((item) => holds(item, tally, side)).some(Boolean);
  }
}

function judge(operator: Arithmetic['operator'], difference: Amount): boolean {
  switch (operator) {
    case '=':
      return difference.eq(ZERO);
    case '≠':
      return !difference.eq(ZERO);
    case '≤':
      return difference.lte(ZERO);
    case '≥':
      return difference.gte(ZERO);
    case '<':
      return difference.lt(ZERO);
    case '>':
      return difference.gt(ZERO);
  }
}
