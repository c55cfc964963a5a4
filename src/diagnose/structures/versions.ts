import type { TableAccess } from '../../relations';
import type { Cell, Constraint } from '../constraint';
import type { Network } from '../network';
import { type Stranger, tablesOf, tellsSomething, UNCHANGED, type Versions } from './structure';
import { isAgreement, isConfirmed } from './support';

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
  const usual = network.constraints.filter((each) => each.failed && !each.hard && tablesOf(each).length > 1 && tablesOf(each).every((access) => tables.includes(access)));
  if (own.length < LEAST && usual.length < LEAST) return undefined;
  const always = tables.filter((access) => own.every((each) => tablesOf(each).includes(access)));
  if (always.length > 0) return ofOne(strangestFirst(always, own), tables, own, { evidence, open, network });
  const [small = [], large = []] = [...(sidesOf(tables, links) ?? [])].sort((a, b) => a.length - b.length);
  const [access] = small;
  const crossing = crossingOf(small, large);
  if (!access || !own.every(crossing)) return undefined;
  // Between the sides nothing means anything any more.
  return { access, fixed: [...open].filter(crossing), changes: UNCHANGED, touches: [], kind: 'set', groups: [small, large], certain: small.length < large.length };
}

function crossingOf(small: readonly TableAccess[], large: readonly TableAccess[]): (constraint: Constraint) => boolean {
  return (constraint) => [small, large].every((group) => tablesOf(constraint).some((table) => group.includes(table)));
}

/** Of tables that disagree with one another only: last the ones that third tables bear out. */
function strangestFirst(always: readonly TableAccess[], own: readonly Constraint[]): readonly TableAccess[] {
  const borneOut = (access: TableAccess): number => own.filter((each) => isConfirmed(each, access)).length;
  return [...always].sort((a, b) => borneOut(a) - borneOut(b));
}

/**
 * The one is strange where the others agree among themselves; where otherwise several others would be wrong, and no third table
 * bears it out; of two alone, where third tables bear out every figure in question of the other, and none of its own.
 */
function ofOne([access, rival]: readonly TableAccess[], tables: readonly TableAccess[], own: readonly Constraint[], { open, network }: Known): Stranger | undefined {
  if (!access) return undefined;
  const rest = tables.filter((each) => each !== access);
  const crossing = crossingOf([access], rest);
  if (!own.every(crossing)) return undefined;
  const lonely = !own.some((each) => isConfirmed(each, access));
  const agreed = !rival && agree(rest, access, network);
  const certain = agreed || (lonely && (!rival || own.every((each) => isConfirmed(each, rival))));
  // Where it is strange as a whole, nothing it has to do with other tables means anything any more.
  const fixed = [...open].filter((each) => (certain ? tablesOf(each).includes(access) && tablesOf(each).length > 1 : crossing(each)));
  const others = rival && !certain ? [rival] : [...new Set([...rest, ...fixed.flatMap(tablesOf)])].filter((each) => each !== access);
  return { access, fixed, changes: UNCHANGED, touches: [], kind: 'table', what: 'apart', others, agreed, certain };
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
function agree(tables: readonly TableAccess[], apart: TableAccess, network: Network): boolean {
  const ties = linksOf(network.constraints.filter((each) => tablesOf(each).length > 1 && !tablesOf(each).includes(apart) && isAgreement(each)));
  const reached = new Set(tables.slice(0, 1));
  for (const each of reached) for (const next of ties.get(each)?.keys() ?? []) reached.add(next);
  return tables.every((each) => reached.has(each));
}
