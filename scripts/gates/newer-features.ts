/** What came to Chromium after a version, by name: from MDN's browser compatibility data. */
import bcd from '@mdn/browser-compat-data';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data/types';

/** Name → the version that brought it; without `:` and `@`. */
export interface NewerStyles {
  readonly properties: ReadonlyMap<string, number>;
  readonly selectors: ReadonlyMap<string, number>;
  readonly atRules: ReadonlyMap<string, number>;
}

export function stylesNewerThan(chromium: number): NewerStyles {
  const names = (part: Identifier | undefined): ReadonlyMap<string, number> =>
    new Map(children(part).map(([name, entry]) => [name, versionOf(entry)] as const).filter(([, version]) => version > chromium && version !== Infinity));
  return { properties: names(bcd.css.properties), selectors: names(bcd.css.selectors), atRules: names(bcd.css['at-rules']) };
}

/** Members of the platform and of the language's library: [interface, member, or null for all of it]. */
export function membersNewerThan(chromium: number): readonly (readonly [string, string | null])[] {
  const isNewer = (entry: Identifier): boolean => versionOf(entry) > chromium;
  const newer = (name: string, entry: Identifier): (readonly [string, string | null])[] => {
    if (isNewer(entry)) return [[name, null]];
    const members = children(entry).filter(([member, inner]) => /^\w+$/.test(member) && !member.endsWith('_event') && isNewer(inner));
    return members.map(([member]) => [name, member.replace(/_static$/, '')]);
  };
  return [...children(bcd.api), ...children(bcd.javascript.builtins)].flatMap(([name, entry]) => newer(name, entry));
}

function children(entry: Identifier | undefined): readonly (readonly [string, Identifier])[] {
  return Object.entries(entry ?? {}).filter((pair): pair is [string, Identifier] => pair[0] !== '__compat');
}

/** The first version that has it under its own name without a switch; Infinity for none. */
function versionOf(entry: Identifier): number {
  const statement: CompatStatement | undefined = entry.__compat;
  if (!statement) return Math.min(Infinity, ...children(entry).map(([, inner]) => versionOf(inner)));
  const support = statement.support.chrome;
  const all: readonly SimpleSupportStatement[] = support === undefined ? [] : Array.isArray(support) ? support : [support];
  const plain = all.filter(({ prefix, alternative_name: other, flags }) => (prefix ?? other ?? flags) === undefined);
  return Math.min(Infinity, ...plain.map(({ version_added: added }) => (typeof added === 'string' ? Number(added.replace('≤', '')) : Infinity)));
}
