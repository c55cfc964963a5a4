import type { Rule } from './content';

/** Rules this close are one. */
const SAME = 1.8;
/** Pieces of a dashed rule, and of cells drawn one by one, stand this close. */
const GAP = 3;
const SHORTEST = 5;
/** How near a rule must come to another to meet it. */
export const MEETS = 3;

/** Pieces that continue one another joined, what is drawn twice made one. */
export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  return [true, false].flatMap((across) => joined(rules.filter((rule) => rule.across === across)));
}

function joined(rules: readonly Rule[]): readonly Rule[] {
  const found: Rule[] = [];
  for (const row of inRows(rules)) {
    const at = row.reduce((sum, rule) => sum + rule.at, 0) / row.length;
    let open: Rule | undefined;
    for (const rule of [...row].sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + GAP) open = { ...open, to: Math.max(open.to, rule.to) };
      else {
        if (open) found.push(open);
        open = { ...rule, at };
      }
    }
    if (open) found.push(open);
  }
  return found.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Rules at one height, or one beside the other. */
function inRows(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const rows: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const last = rows.at(-1);
    const first = last?.[0];
    if (last && first && rule.at - first.at <= SAME) last.push(rule);
    else rows.push([rule]);
  }
  return rows;
}

/** Rules that hang together: each group may be a table. */
export function groupsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const group = rules.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  rules.forEach((rule, index) => {
    if (!rule.across) return;
    rules.forEach((other, beside) => {
      if (!other.across && meet(rule, other)) group[root(index)] = root(beside);
    });
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), rule]));
  return [...groups.values()];
}

function meet(across: Rule, down: Rule): boolean {
  return down.at >= across.from - MEETS && down.at <= across.to + MEETS && across.at >= down.from - MEETS && across.at <= down.to + MEETS;
}

/** Places along one direction, near ones taken together. */
export function placesOf(values: readonly number[]): readonly number[] {
  const places: number[][] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = places.at(-1);
    if (last && value - (last[0] ?? value) <= MEETS) last.push(value);
    else places.push([value]);
  }
  return places.map((all) => all.reduce((sum, value) => sum + value, 0) / all.length);
}
