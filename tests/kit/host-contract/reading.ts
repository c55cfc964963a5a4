import { HostError } from '../../../src/hosts/port';
import { isRectangular, meaning } from './compare';
import type { MakeHost } from './contract';
import { CONTRACT_WORKBOOK, COVER, INCOME } from './workbook';

export function describeReading(makeHost: MakeHost): void {
  describe('read', () => {
    test('gives values, formulas, number formats, merges, hidden rows and columns, and protection', async () => {
      const { host } = await makeHost(CONTRACT_WORKBOOK);
      const read = await host.read();
      expect(meaning(read)).toEqual(meaning(CONTRACT_WORKBOOK));
      expect(read.sheets.every(isRectangular)).toBe(true);
    });

    test('gives only the sheets asked for, in the workbook’s order', async () => {
      const { host } = await makeHost(CONTRACT_WORKBOOK);
      const read = await host.read({ sheets: [INCOME, COVER] });
      const wanted = { ...CONTRACT_WORKBOOK, sheets: CONTRACT_WORKBOOK.sheets.slice(0, 2) };
      expect(meaning(read)).toEqual(meaning(wanted));
    });

    test('reports progress that ends at its total', async () => {
      const { host } = await makeHost(CONTRACT_WORKBOOK);
      const seen: [number, number][] = [];
      await host.read({ onProgress: (done, total) => seen.push([done, total]) });
      const [done, total] = seen[seen.length - 1] ?? [];
      expect(done).toBeGreaterThan(0);
      expect(done).toBe(total);
    });

    test('stops when cancelled', async () => {
      const { host } = await makeHost(CONTRACT_WORKBOOK);
      const stop = new AbortController();
      stop.abort();
      const failure: unknown = await host.read({ signal: stop.signal }).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(HostError);
      expect(failure).toMatchObject({ code: 'cancelled' });
    });
  });
}
