import { causesOf } from '../../src/check/causes';
import type { Coverage, Report } from '../../src/check/report';
import { amount, type CellRef, type Finding, type Operand, parseA1, parseRange, type Table } from '../../src/core';
import { formById } from '../../src/forms';

/** Hand-written reports: what the formats must print is compared with these figures, not with a run of the checker. */
export function cell(sheet: string, a1: string): CellRef {
  const place = parseA1(a1);
  if (!place) throw new Error(`no address: ${a1}`);
  return { sheet, ...place };
}

export function table({ no, ...part }: Pick<Table, 'title' | 'sheet'> & Partial<Table> & { readonly no: string }): Table {
  const range = parseRange('A1:F41');
  if (!range) throw new Error('no range');
  return {
    id: `${part.sheet}!A1`,
    form: formById(`final-accounts/${no}`),
    range,
    unit: '万元',
    unitFrom: 'sheet',
    organisation: '某某市财政局',
    rows: [],
    columns: [],
    declaredEmpty: false,
    notes: [],
    unmatched: [],
    confidence: {
      score: 98,
      reasons: [
        { kind: 'title', text: part.title, cell: 'A1' },
        { kind: 'columns', found: 6, expected: 6 },
      ],
    },
    ...part,
  };
}

export function operand(name: string, value: string, at: CellRef, part: Partial<Operand> = {}): Operand {
  return { name, value: amount(value), place: at, unit: '万元', blank: false, side: 'right', sign: 1, ...part };
}

export const MUST_TIE: Finding = {
  key: 'F01-5|01!A1|C36 F36',
  rule: 'F01-5',
  severity: 'error',
  rounding: false,
  table: '01!A1',
  cells: [cell('01', 'C36'), cell('01', 'F36')],
  message: { zh: '收入总计应等于支出总计', en: 'Total income must equal total expenditure' },
  basis: '财决公开01表',
  arithmetic: {
    formula: '收入总计 = 支出总计',
    operator: '=',
    operands: [
      operand('收入总计', '3488.99', cell('01', 'C36'), { side: 'left' }),
      operand('支出总计', '3487.99', cell('01', 'F36')),
    ],
    expected: amount('3487.99'),
    actual: amount('3488.99'),
    difference: amount('1'),
    allowed: amount('0'),
    unit: '万元',
  },
};

/** 155.03 against 150.00 + 5.00 + 0.05 = 155.05; three addends and a total allow 4 × 0.005 = 0.02. */
export const ROUNDING: Finding = {
  key: 'F06-2|06!A1|C5',
  rule: 'F06-2',
  severity: 'hint',
  rounding: true,
  table: '06!A1',
  cells: [cell('06', 'C5'), cell('06', 'C6'), cell('06', 'C7'), cell('06', 'C8')],
  message: { zh: '商品和服务支出应等于各款之和', en: 'Goods and services must equal the sum of its items' },
  basis: '',
  arithmetic: {
    formula: '302 = 30201 + 30202 + 30203',
    operator: '=',
    operands: [
      operand('302 商品和服务支出', '155.03', cell('06', 'C5'), { side: 'left' }),
      operand('30201 办公费', '150.00', cell('06', 'C6')),
      operand('30202 印刷费', '5.00', cell('06', 'C7')),
      operand('30203 咨询费', '0.05', cell('06', 'C8')),
    ],
    expected: amount('155.05'),
    actual: amount('155.03'),
    difference: amount('-0.02'),
    allowed: amount('0.02'),
    unit: '万元',
  },
};

export const ACROSS_SHEETS: Finding = {
  key: 'Fx-06-09|06!A1|C9',
  rule: 'Fx-0609',
  severity: 'warning',
  rounding: false,
  table: '06!A1',
  cells: [cell('06', 'C9'), cell('09 三公', 'K7')],
  message: { zh: '06 表公务接待费不应大于 09 表公务接待费', en: 'Reception in 06 must not exceed reception in 09' },
  basis: '',
  arithmetic: {
    formula: '06.30217 - 退回 ≤ 09.公务接待费',
    operator: '≤',
    operands: [
      operand('06 表 30217 公务接待费', '1234.56', cell('06', 'C9'), { side: 'left' }),
      operand('退回', '0', cell('06', 'C10'), { side: 'left', sign: -1, blank: true }),
      operand('09 表 公务接待费', '9300', cell('09 三公', 'K7'), { unit: '元' }),
    ],
    expected: amount('0.93'),
    actual: amount('1234.56'),
    difference: amount('1233.63'),
    allowed: amount('0'),
    unit: '万元',
  },
};

export const WITHOUT_FIGURES: Finding = {
  key: 'F03-2|03!A1|A9',
  rule: 'F03-2',
  severity: 'warning',
  rounding: false,
  cells: [cell('03', 'A9'), cell('03', 'E9')],
  message: { zh: '2240101 行政运行 有项目支出 496.12', en: '2240101 has project expenditure 496.12' },
  basis: '政府收支分类科目',
};

const COVERAGE: Coverage = {
  held: 290,
  rounding: 1,
  failed: 2,
  notChecked: [
    { rule: 'F07-1', sentence: { zh: '甲', en: 'A' }, why: { zh: '07 表为空表', en: 'Form 07 is empty' } },
    { rule: 'F08-1', sentence: { zh: '乙', en: 'B' }, why: { zh: '缺少 08 表', en: 'Form 08 is missing' } },
    { rule: 'F07-2', sentence: { zh: '丙', en: 'C' }, why: { zh: '07 表为空表', en: 'Form 07 is empty' } },
    { rule: 'F07-2', sentence: { zh: '丙', en: 'C' }, why: { zh: '07 表为空表', en: 'Form 07 is empty' } },
  ],
  notApplicable: [],
  ledger: [],
};

export const REPORT: Report = {
  workbook: '决算.xlsx',
  tables: [
    table({ no: '01', title: '收入支出决算总表', sheet: '01', year: 2023 }),
    table({ no: '06', title: '一般公共预算财政拨款基本支出决算明细表', sheet: '06', unitFrom: 'form' }),
  ],
  units: [{ name: '某某市财政局', year: 2023, tables: ['01!A1', '06!A1'], undecided: false, coverage: COVERAGE }],
  uncertain: [
    {
      sheet: '附表',
      range: { top: 0, left: 0, bottom: 19, right: 5 },
      candidates: [
        { form: 'final-accounts/02', title: '收入决算表', score: 55 },
        { form: 'final-accounts/03', title: '支出决算表', score: 52 },
      ],
    },
  ],
  unrecognisedSheets: ['封面', '目录'],
  unread: [],
  texts: [],
  findings: [MUST_TIE, ACROSS_SHEETS, ROUNDING, WITHOUT_FIGURES],
  causes: causesOf([MUST_TIE, ACROSS_SHEETS, ROUNDING, WITHOUT_FIGURES], [], { unitOf: () => '', isOfPoints: () => false }),
  coverage: COVERAGE,
};

export const CLEAN_REPORT: Report = {
  ...REPORT,
  uncertain: [],
  unrecognisedSheets: [],
  findings: [],
  causes: [],
  coverage: { held: 3, rounding: 0, failed: 0, notChecked: [], notApplicable: [], ledger: [] },
};

/** What a sheet may contain when somebody means harm; every piece tries to leave its place in another format. */
export const HOSTILE = '<script>alert(1)</script><img src=x onerror=a>"\'|`**_[x](http://evil.example)_![i](//evil)\u001b[31m\u202e\n# www.evil.example';

function withCauses(report: Omit<Report, 'causes'>): Report {
  return { ...report, causes: causesOf(report.findings, [], { unitOf: () => '', isOfPoints: () => false }) };
}

export const HOSTILE_REPORT: Report = withCauses({
  workbook: HOSTILE,
  tables: [table({ no: '01', title: HOSTILE, sheet: HOSTILE, id: 'x' })],
  units: [{ name: HOSTILE, tables: ['x'], undecided: false, coverage: COVERAGE }],
  uncertain: [],
  unrecognisedSheets: [HOSTILE],
  unread: [],
  texts: [],
  findings: [
    {
      ...MUST_TIE,
      table: 'x',
      basis: HOSTILE,
      message: { zh: `=cmd|' /C calc'!A0 ${HOSTILE}`, en: '' },
      cells: [cell(HOSTILE, 'A1')],
      arithmetic: {
        formula: `=1+1 ${HOSTILE}`,
        operator: '=',
        operands: [operand(`@SUM(1) ${HOSTILE}`, '1', cell(HOSTILE, 'A1'))],
        expected: amount(1),
        actual: amount(2),
        difference: amount(1),
        allowed: amount(0),
        unit: '万元',
      },
    },
    { ...WITHOUT_FIGURES, cells: [cell(HOSTILE, 'B2')], message: { zh: '+1+1', en: '' } },
  ],
  coverage: { held: 0, rounding: 0, failed: 1, notChecked: [{ rule: HOSTILE, sentence: { zh: '', en: '' }, why: { zh: HOSTILE, en: '' } }], notApplicable: [], ledger: [] },
});
