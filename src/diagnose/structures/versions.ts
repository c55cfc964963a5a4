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

function linksOf(constraints: readonly Constraint[]): Links {
  const links = new Map<TableAccess, Map<TableAccess, Constraint[]>>();
  for (const constraint of constraints) {
    const tables = tablesOf(constraint);
    for (const one of tables) {
      for (const other of tables) {
        if (one === other) continue;
        const own = links.get(one) ?? new Map<TableAccess, Constraint[]>();
        links.set(one, own);
        own.set(other, [...(own.get(other) ?? []), constraint]);
      }
    }
  }
  return links;
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

/** The two sides such that what disagrees always stands on different ones; undefined where there are no two. */
function parted(tables: readonly TableAccess[], links: Links, { evidence, open, network }: Known): Stranger | Versions | undefined {
  const side = new Map<TableAccess, boolean>();
  const [start] = tables;
  if (start) side.set(start, true);
  for (const each of tables) {
    for (const next of links.get(each)?.keys() ?? []) {
      const opposite = side.get(each) !== true;
      if (side.has(next) && side.get(next) !== opposite) return undefined;
      side.set(next, opposite);
    }
  }
  if (evidence.filter((each) => tablesOf(each).some((access) => side.has(access))).length < LEAST) return undefined;
  const [small = [], large = []] = [true, false].map((which) => tables.filter((each) => side.get(each) === which)).sort((a, b) => a.length - b.length);
  const [access] = small;
  if (!access) return undefined;
  // Between the sides nothing means anything any more.
  const fixed = [...open].filter((each) => [small, large].every((group) => tablesOf(each).some((table) => group.includes(table))));
  const common = { access, fixed, changes: UNCHANGED, touches: [] };
  if (small.length > 1) return { ...common, kind: 'set', groups: [small, large], certain: small.length < large.length };
  return { ...common, kind: 'table', what: 'apart', others: large, certain: large.length > 1 && agree(large, network) };
}

/** The others are tied to one another, directly or through further tables: then it is the one that is strange. */
function agree(tables: readonly TableAccess[], network: Network): boolean {
  const ties = linksOf(network.constraints.filter((each) => !each.failed && each.hard && tellsSomething(each, UNCHANGED) && tablesOf(each).length > 1));
  const reached = new Set(tables.slice(0, 1));
  for (const each of reached) for (const next of ties.get(each)?.keys() ?? []) reached.add(next);
  return tables.every((each) => reached.has(each));
}
