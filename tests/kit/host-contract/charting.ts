import { rangeToA1 } from '../../../src/core';
import type { HostAbilities, SheetChart } from '../../../src/hosts/port';
import { CHARTED } from '../charted-sheet';
import { changeable, type MakeHost, type SeenChart } from './contract';

/** A chart comes with its sheet and goes with it; a host without charts refuses the whole sheet. */
export function describeCharting(can: HostAbilities['chart'], makeHost: MakeHost): void {
  describe('charts of a new sheet', () => {
    if (can === false) {
      test('are refused in words, and no sheet is made', async () => {
        const { host, workbook } = await changeable(makeHost);
        const before = workbook.everything();
        const failure: unknown = await host.addSheet(CHARTED).catch((error: unknown) => error);
        expect(failure).toMatchObject({ name: 'HostError', code: 'unsupported', message: expect.stringMatching(/图表/) as string });
        expect(workbook.everything()).toEqual(before);
      });
      return;
    }

    test('draw the cells they were given, and go with their sheet', async () => {
      const { host, workbook } = await changeable(makeHost);
      const before = workbook.everything();
      const name = await host.addSheet(CHARTED);
      expect(workbook.charts(name)).toEqual(CHARTED.charts?.map(seen));
      const [added] = (await host.read({ sheets: [name] })).sheets;
      expect(added?.values.slice(0, 2)).toEqual([['项目', '预算数', '决算数'], ['公务用车<购置>费', 18, 17.99]]);
      await host.removeSheet(name);
      expect(workbook.everything()).toEqual(before);
      const plain = await host.addSheet({ ...CHARTED, charts: [] });
      expect(workbook.charts(plain)).toEqual([]);
    });
  });
}

export function seen({ title, valueTitle, anchor, categories, series }: SheetChart): SeenChart {
  return {
    title,
    valueTitle,
    anchor: rangeToA1(anchor),
    series: series.map(({ name, values }) => ({ name, categories: rangeToA1(categories), values: rangeToA1(values) })),
  };
}
