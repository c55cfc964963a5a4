import type { Attributes } from '../xlsx/xml';

/** An attribute by its local name: writers are free in the prefix they give the main namespace. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const usual = attributes[`w:${name}`];
  if (usual !== undefined) return usual;
  for (const [key, value] of Object.entries(attributes)) if (key === name || key.endsWith(`:${name}`)) return value;
  return undefined;
}

/** A switch such as `<w:vanish/>` or `<w:vanish w:val="0"/>`. */
export function isOn(attributes: Attributes): boolean {
  const value = attribute(attributes, 'val');
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** A whole number from 0 up to `most`; `absent` where it is none. */
export function count(attributes: Attributes, name: string, absent: number, most = 16384): number {
  const value = attribute(attributes, name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Math.min(Number(value), most) : absent;
}
