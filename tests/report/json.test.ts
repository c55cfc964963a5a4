import { renderJson } from '../../src/report/json';
import { HOSTILE_REPORT, REPORT } from './fixture';

test('prints one object on one line in the documented shape and order', () => {
  const text = renderJson({ file: '决算.xlsx', report: REPORT });
  const alone = { determined: false, correction: null, corrections: [] };
  expect(text).not.toContain('\n');
  expect(JSON.stringify(JSON.parse(text), null, 1)).toBe(
    JSON.stringify(
      {
        file: '决算.xlsx',
        tables: [
          { sheet: '01', form: 'final-accounts/01', title: '收入支出决算总表', edition: '2023', unit: '万元', range: 'A1:F41' },
          { sheet: '06', form: 'final-accounts/06', title: '一般公共预算财政拨款基本支出决算明细表', edition: null, unit: '万元', range: 'A1:F41' },
        ],
        findings: [
          {
            key: 'F01-5|01!A1|C36 F36',
            rule: 'F01-5',
            severity: 'error',
            unit: '某某市财政局',
            sheet: '01',
            cell: 'C36',
            cells: ['C36', 'F36'],
            places: [{ sheet: '01', cell: 'C36' }, { sheet: '01', cell: 'F36' }],
            message: '收入总计应等于支出总计',
            expected: 3487.99,
            actual: 3488.99,
            difference: 1,
            rewording: null,
          },
          {
            key: 'Fx-06-09|06!A1|C9',
            rule: 'Fx-0609',
            severity: 'warning',
            unit: '某某市财政局',
            sheet: '06',
            cell: 'C9',
            cells: ['C9', "'09 三公'!K7"],
            places: [{ sheet: '06', cell: 'C9' }, { sheet: '09 三公', cell: 'K7' }],
            message: '06 表公务接待费不应大于 09 表公务接待费',
            expected: 0.93,
            actual: 1234.56,
            difference: 1233.63,
            rewording: null,
          },
          {
            key: 'F06-2|06!A1|C5',
            rule: 'F06-2',
            severity: 'hint',
            unit: '某某市财政局',
            sheet: '06',
            cell: 'C5',
            cells: ['C5', 'C6', 'C7', 'C8'],
            places: ['C5', 'C6', 'C7', 'C8'].map((cell) => ({ sheet: '06', cell })),
            message: '商品和服务支出应等于各款之和',
            expected: 155.05,
            actual: 155.03,
            difference: -0.02,
            rewording: null,
          },
          {
            key: 'F03-2|03!A1|A9',
            rule: 'F03-2',
            severity: 'warning',
            unit: null,
            sheet: '03',
            cell: 'A9',
            cells: ['A9', 'E9'],
            places: [{ sheet: '03', cell: 'A9' }, { sheet: '03', cell: 'E9' }],
            message: '2240101 行政运行 有项目支出 496.12',
            expected: null,
            actual: null,
            difference: null,
            rewording: null,
          },
        ],
        causes: [
          { severity: 'error', kind: 'finding', unit: '', sheet: '01', cell: 'C36', cells: ['C36', 'F36'], message: '收入总计应等于支出总计', ...alone, explains: ['F01-5|01!A1|C36 F36'] },
          { severity: 'warning', kind: 'finding', unit: '', sheet: '06', cell: 'C9', cells: ['C9', "'09 三公'!K7"], message: '06 表公务接待费不应大于 09 表公务接待费', ...alone, explains: ['Fx-06-09|06!A1|C9'] },
          { severity: 'warning', kind: 'finding', unit: '', sheet: '03', cell: 'A9', cells: ['A9', 'E9'], message: '2240101 行政运行 有项目支出 496.12', ...alone, explains: ['F03-2|03!A1|A9'] },
          { severity: 'hint', kind: 'finding', unit: '', sheet: '06', cell: 'C5', cells: ['C5', 'C6', 'C7', 'C8'], message: '商品和服务支出应等于各款之和', ...alone, explains: ['F06-2|06!A1|C5'] },
        ],
        coverage: {
          held: 290,
          rounding: 1,
          failed: 2,
          notChecked: [
            { rule: 'F07-1', why: '07 表为空表' },
            { rule: 'F08-1', why: '缺少 08 表' },
            { rule: 'F07-2', why: '07 表为空表' },
            { rule: 'F07-2', why: '07 表为空表' },
          ],
          notApplicable: [],
          relations: { all: 0, checked: 0, partly: 0, notChecked: 0, notApplicable: 0 },
          ledger: [],
        },
        unread: [
          {
            sheet: '附表',
            range: 'A1:F20',
            title: null,
            state: 'asked',
            candidates: [
              { form: 'final-accounts/02', title: '收入决算表', score: 55 },
              { form: 'final-accounts/03', title: '支出决算表', score: 52 },
            ],
          },
        ],
        texts: [],
        rollUp: null,
        units: [
          { unit: '某某市财政局', year: 2023, tables: 2, undecided: false, coverage: { held: 290, rounding: 1, failed: 2, notChecked: 4 } },
        ],
      },
      null,
      1,
    ),
  );
});

test('a file that could not be checked is an object of its own', () => {
  expect(renderJson({ file: 'a.xlsx', error: { code: 'encrypted', message: '已加密' } })).toBe(
    '{"file":"a.xlsx","error":{"code":"encrypted","message":"已加密"}}',
  );
});

test('names of sheets are kept exactly, and stay on one line', () => {
  const text = renderJson({ file: 'a.xlsx', report: HOSTILE_REPORT });
  expect(text).not.toContain('\n');
  expect(text).not.toContain('\u001b');
  expect(JSON.parse(text)).toMatchObject({ tables: [{ sheet: HOSTILE_REPORT.tables[0]?.sheet }] });
});
