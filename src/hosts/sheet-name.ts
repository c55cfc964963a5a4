const LONGEST_NAME = 31;

/** A name spreadsheets accept that no sheet has yet: `审核结果`, `审核结果 (2)`, … */
export function freeName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const cleaned = wished.replace(/[\\/?*[\]:]/g, '_').replace(/^'+|'+$/g, '').trim();
  const base = cleaned === '' || /^history$/i.test(cleaned) ? '勾稽' : cleaned;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = base.slice(0, LONGEST_NAME - suffix.length).replace(/'+$/, '') + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
