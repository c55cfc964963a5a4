/** A computer without network is set up by hand: the add-in's line goes into the user's publish.xml, beside those of other add-ins. */

/** Puts the line in the place of this add-in's own, or behind the others; every other byte stays. `undefined`: no publish.xml yet. */
export function mergePublish(existing: string | undefined, name: string, line: string): string {
  if (existing === undefined || existing.trim() === '') return `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${line}\n</jsplugins>\n`;
  const own = new RegExp(`<(jsplugin|jspluginonline)\\b[^>]*\\sname\\s*=\\s*["']${name}["'][^>]*?(?:/>|>[^<]*</\\1>)`);
  if (own.test(existing)) return existing.replace(own, () => line);
  if (/<jsplugins\s*\/>/.test(existing)) return existing.replace(/<jsplugins\s*\/>/, () => `<jsplugins>\n  ${line}\n</jsplugins>`);
  const end = existing.lastIndexOf('</jsplugins>');
  if (end < 0) throw new Error('这个文件里没有 <jsplugins>，不是 publish.xml。');
  return `${existing.slice(0, end).replace(/[ \t]*$/, '')}  ${line}\n${existing.slice(end)}`;
}

export function offlineLine(name: string, version: string): string {
  return `<jsplugin name="${name}" type="et" url="${name}_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>`;
}
