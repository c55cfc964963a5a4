const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const MOST_STYLES = 65_490;
const STYLED = /<(?:[\w.-]+:)?(?:c|row|col)\s[^<>]*?\b(?:s|style)\s*=\s*["'](\d{1,6})["']/g;

/** The least a styles part holds, with as many plain cell styles as the cells of the file refer to. */
export function emptyStyles(namespace: string, count: number): string {
  return [
    `${HEAD}<styleSheet xmlns="${namespace}">`,
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${count}">${PLAIN.repeat(count)}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}

/** The highest style number the cells, rows and columns of these sheets name; they name some even where the styles are lost. */
export function highestStyle(sheets: readonly string[]): number {
  let highest = 0;
  for (const text of sheets) for (const [, style] of text.matchAll(STYLED)) highest = Math.max(highest, Number(style));
  return Math.min(highest, MOST_STYLES);
}
