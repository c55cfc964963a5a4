/**
 * Works on several things at once and yields the results in the order of the things. At most `ahead` are begun and not yet
 * taken: a slow first one holds the others back instead of letting finished results pile up.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const begun: Promise<Result>[] = [];
  let next = 0;
  const begin = (): void => {
    const item = items[next];
    if (next >= items.length || item === undefined) return;
    next += 1;
    const result = work(item);
    // Waited for in its turn; until then its failure is not an unhandled one.
    result.catch(() => undefined);
    begun.push(result);
  };
  for (let i = 0; i < ahead; i += 1) begin();
  for (let first = begun.shift(); first !== undefined; first = begun.shift()) {
    const result = await first;
    begin();
    yield result;
  }
}
