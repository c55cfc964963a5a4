const NEAR = 0.5;
const MOST = 3;
const CODE = /^\d+$/;

/** Of these names the ones somebody may have meant by `wanted`, nearest first: those that share most of its characters. A code is meant as it stands. */
export function nearest(wanted: string, names: readonly string[]): readonly string[] {
  if (CODE.test(wanted)) return [];
  return [...new Set(names)]
    .map((name) => ({ name, fit: Math.max(shared(wanted, name), shared(wanted, name.slice(name.lastIndexOf('.') + 1))) }))
    .filter(({ fit }) => fit >= NEAR)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** Characters both have, of those of both: 0…1. */
function shared(one: string, other: string): number {
  const left = [...other];
  const common = [...one].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
  return (2 * common) / ([...one].length + [...other].length);
}
