/**
 * The same function of a text, each text worked out once: a folder of reports and a workbook checked again at every edit say the same few thousand
 * words. Starts afresh at `limit` texts, so that it never grows without end. What it gives is shared and must not be changed.
 */
export function remembered<Found>(find: (text: string) => Found, limit: number): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    if (known.size >= limit) known.clear();
    known.set(text, found);
    return found;
  };
}
