import type { TableAccess } from '../../relations';
import type { Cell, Constraint } from '../constraint';
import type { Network } from '../network';
import { type Stranger, tablesOf, tellsSomething, UNCHANGED, type Versions } from './structure';

/** One difference between two tables is said best by itself. */
const LEAST = 2;

type Links = ReadonlyMap<TableAccess, ReadonlyMap<TableAccess, readonly Constraint[]>>;

/**
 * Tables that add up by themselves and disagree with others: of another year, unit or version. Only where every figure in
 * question is confirmed inside its own table – so that no single figure can be the mistake – and where the disagreement parts
 * the tables into two sides. A last digit's difference is no evidence, and what agrees on both sides of the line is not either.
 */
export function versionsFor(open: ReadonlySet<Constraint>, network: Network): Stranger | Versions | undefined {
  const doubtful = new Set([...open].filter((each) => tablesOf(each).length === 1).flatMap(tablesOf));
  const evidence = [...open].filter((each) => each.outcome.severity === 'error' && tablesOf(each).length > 1 && !tablesOf(each).some((access) => doubtful.has(access)) && isAnchored(each));
  const links = linksOf(evidence);
  const found = componentsOf(links).flatMap((tables) => parted(tables, links, { evidence, open, network }) ?? []);
  return found.sort((a, b) => b.fixed.length - a.fixed.length)[0];
}

/** Each of its figures but noughts is in an equality with others of its own table that holds. */
function isAnchored({ coefficients }: Constraint): boolean {
  return [...coefficients.keys()].every((cell) => cell.figure.value.isZero() || cell.constraints.some((each) => confirms(each, cell)));
}

function confirms(constraint: Constraint, { access }: Cell): boolean {
  return !constraint.failed && constraint.hard && tellsSomething(constraint, UNCHANGED) && [...constraint.coefficients.keys()].every((other) => other.access === access);
}

/** Tables on the two sides of an equation; those on one side do not contradict one another. */
function linksOf(constraints: readonly Constraint[]): Links {
  const links = new Map<TableAccess, Map<TableAccess, Constraint[]>>();
  const link = (one: TableAccess, other: TableAccess, constraint: Constraint): void => {
    const own = links.get(one) ?? new Map<TableAccess, Constraint[]>();
    links.set(one, own);
    own.set(other, [...(own.get(other) ?? []), constraint]);
  };
  for (const constraint of constraints) {
    const [left = [], right = []] = [1, -1].map((sign) => tablesOf(constraint).filter((access) => isOnSide(constraint, access, sign)));
    for (const one of left) {
      for (const other of right) {
        if (one === other) continue;
        link(one, other, constraint);
        link(other, one, constraint);
      }
    }
  }
  return links;
}

function isOnSide({ coefficients }: Constraint, access: TableAccess, sign: number): boolean {
  return [...coefficients].some(([cell, coefficient]) => cell.access === access && coefficient.isPositive() === sign > 0);
}

function componentsOf(links: Links): readonly (readonly TableAccess[])[] {
  const seen = new Set<TableAccess>();
  const found: TableAccess[][] = [];
  for (const start of links.keys()) {
    if (seen.has(start)) continue;
    const component = [start];
    seen.add(start);
    for (const each of component) {
      for (const next of links.get(each)?.keys() ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    found.push(component);
  }
  return found;
}

interface Known {
  readonly evidence: readonly Constraint[];
  readonly open: ReadonlySet<Constraint>;
  readonly network: Network;
}

/** One table that everything is about, else the two sides such that what disagrees always stands on both. */
function parted(tables: readonly TableAccess[], links: Links, { evidence, open, network }: Known): Stranger | Versions | undefined {
  const own = evidence.filter((each) => tablesOf(each).some((access) => tables.includes(access)));
  if (own.length < LEAST) return undefined;
  const always = tables.filter((access) => own.every((each) => tablesOf(each).includes(access)));
  const sides = always.length > 0 ? [always.slice(0, 1), tables.filter((each) => each !== always[0])] : sidesOf(tables, links);
  const [small = [], large = []] = [...(sides ?? [])].sort((a, b) => a.length - b.length);
  const [access] = small;
  const crossing = (each: Constraint): boolean => [small, large].every((group) => tablesOf(each).some((table) => group.includes(table)));
  if (!access || !own.every(crossing)) return undefined;
  // Between the sides nothing means anything any more.
  const common = { access, fixed: [...open].filter(crossing), changes: UNCHANGED, touches: [] };
  if (small.length > 1) return { ...common, kind: 'set', groups: [small, large], certain: small.length < large.length };
  return { ...common, kind: 'table', what: 'apart', others: always.length > 1 ? always.slice(1) : large, certain: always.length < 2 && large.length > 1 && agree(large, network) };
}

function sidesOf(tables: readonly TableAccess[], links: Links): readonly (readonly TableAccess[])[] | undefined {
  const side = new Map<TableAccess, boolean>();
  const queue = [...tables.slice(0, 1)];
  for (const start of queue) side.set(start, true);
  for (const each of queue) {
    for (const next of links.get(each)?.keys() ?? []) {
      const opposite = side.get(each) !== true;
      if (side.has(next) && side.get(next) !== opposite) return undefined;
      if (!side.has(next)) queue.push(next);
      side.set(next, opposite);
    }
  }
  return [true, false].map((which) => tables.filter((each) => side.get(each) === which));
}

/** The others are tied to one another, directly or through further tables: then it is the one that is strange. */
function agree(tables: readonly TableAccess[], network: Network): boolean {
  const ties = linksOf(network.constraints.filter((each) => !each.failed && each.hard && tellsSomething(each, UNCHANGED) && tablesOf(each).length > 1));
  const reached = new Set(tables.slice(0, 1));
  for (const each of reached) for (const next of ties.get(each)?.keys() ?? []) reached.add(next);
  return tables.every((each) => reached.has(each));
}
