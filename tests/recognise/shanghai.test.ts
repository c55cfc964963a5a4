import { check } from '../../src/check';
import { FORM_SETS } from '../../src/forms';
import { sentence, sweep } from '../../scripts/mutations/sweep';
import { shanghaiBudget } from '../kit/layouts/shanghai';

describe.each([['a sheet each', false], ['one below another', true]] as const)('the budget as Shanghai prints it, %s', (_, together) => {
  const workbook = shanghaiBudget(together);
  const report = check(workbook, FORM_SETS);

  it('is read with all its tables, in 元 but for “三公”', () => {
    expect(report.tables.map(({ form, unit, organisation }) => `${form.short} ${unit} ${organisation}`).sort()).toEqual(
      [...['表一', '表二', '表三', '表四', '表五', '表六', '表八', '表九'].map((short) => `${short} 元 浦江区档案服务中心`), '三公和机关运行表 万元 浦江区档案服务中心'].sort(),
    );
    expect(report.tables.flatMap(({ unmatched }) => unmatched)).toEqual([]);
    expect([report.uncertain, report.unrecognisedSheets]).toEqual([[], []]);
  });

  it('holds, and nothing is said of it', () => {
    expect(report.findings.map(({ rule, message }) => `${rule} ${message.zh}`)).toEqual([]);
    const { held, rounding, failed } = report.coverage;
    expect({ rounding, failed }).toEqual({ rounding: 0, failed: 0 });
    expect(held).toBeGreaterThan(150);
  });
});

it('every figure that takes part in a relation is caught when it is wrong by 1.00 (one in nine here, all by `npm run mutations`)', () => {
  const result = sweep(shanghaiBudget(), FORM_SETS, 9);
  console.log(sentence('shanghai', result));
  expect(result.missed).toEqual([]);
});
