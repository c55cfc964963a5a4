import { check } from '../../src/check';
import { fill } from '../../src/fill';
import { amountColumn, field, fieldBlock, labelColumn, listBlock, pointsColumn, relation, textColumn, texts } from '../../src/forms/build';
import type { Form, FormSet } from '../../src/forms/types';
import { type Line, sheetOf, workbookOf } from '../kit/blocks/published';

const BASE = { aliases: [], tableCode: '', unit: '万元', decimals: 2, basis: '试', relations: [] } as const;
const said = (text: string) => ({ zh: text, en: text });

/** 考核表: many in a workbook, one a project. */
const CARD: Form = {
  ...BASE,
  id: 'trial/考核表',
  short: '考核表',
  title: '项目考核表',
  en: 'Card',
  repeats: { by: '考核项目' },
  parts: [
    texts('抬头', ['考核项目', '承办科室']),
    fieldBlock('经费', [amountColumn('金额')], ['经费总额', field('其中拨款', { aliases: ['拨款'] }), field('自有')]),
    listBlock('考核内容', [labelColumn('类别'), textColumn('事项'), pointsColumn('满分'), pointsColumn('得分')], {
      names: ['事项'],
      groups: [{ column: '类别', labels: { 质量类: [], 进度类: [] } }],
    }),
    fieldBlock('合计', [pointsColumn('总得分')], ['总得分']),
  ],
  relations: [
    relation('K-1', '总得分.总得分 = 合计(考核内容.得分)', said('总得分应等于各事项得分之和')),
    relation('K-2', '合计(质量类.满分) ≥ 合计(进度类.满分)', said('质量类满分不应低于进度类')),
    relation('K-3', '经费总额.金额 = 其中拨款.金额 + 自有.金额', said('经费总额应等于两项之和')),
  ],
};

/** 经费清单: one row a project, and the same projects once more a table each. */
const LEDGER: Form = {
  ...BASE,
  id: 'trial/经费清单',
  short: '经费清单',
  title: '项目经费清单',
  en: 'Ledger',
  parts: [
    listBlock('清单', [labelColumn('项目'), amountColumn('安排数'), amountColumn('上年数')], { names: ['项目'], groups: [], total: { key: '合计', labels: ['合计'] } }),
  ],
};

const CAP: Form = {
  ...BASE,
  id: 'trial/限额表',
  short: '限额表',
  title: '项目限额审批表',
  en: 'Cap',
  repeats: { by: '审批项目' },
  parts: [texts('审批', ['审批项目', '审批科室', '审批日期']), fieldBlock('限额', [amountColumn('限额')], ['批准限额'])],
};

const TRIAL: FormSet = {
  id: 'trial',
  name: '试',
  title: said('试'),
  forms: [CARD, LEDGER, CAP],
  relations: [
    relation('K-5', '每个同名项目: 考核表.经费总额.金额 = 经费清单.安排数', said('考核表经费应与清单一致'), { exact: true }),
    relation('K-6', '每个同名项目: 考核表.经费总额.金额 ≤ 限额表.批准限额.限额', said('经费不应超过批准限额'), { exact: true }),
    relation('K-7', '每张: 考核表.经费总额.金额 ≤ 经费清单.合计.安排数', said('一张表的经费不应超过清单合计')),
  ],
};

function card(name: string, total: number, points: readonly (number | null)[], sum: number | null): Line[] {
  const [a = null, b = null, c = null] = points;
  return [
    ['项目考核表'],
    ['考核项目', name, '承办科室', '一科'],
    ['经费总额', total, '其中：拨款', total - 1, '自有', 1],
    ['类别', '事项', '满分', '得分'],
    ['质量类', '验收', 40, a],
    [null, '返工', 20, b],
    ['进度类', '按期', 40, c],
    ['总得分', sum],
    [],
  ];
}

const cap = (name: string, limit: number): Line[] => [['项目限额审批表'], ['审批项目', name], ['审批科室', '财务科', '审批日期', '3月1日'], ['批准限额', limit], []];

const workbook = (cards: readonly Line[], rows: readonly Line[], caps: readonly Line[]) =>
  workbookOf(sheetOf('考核', cards), sheetOf('清单', [['项目经费清单'], ['项目', '安排数', '上年数'], ...rows]), sheetOf('限额', caps));

const RIGHT = workbook(
  [...card('甲“一期”', 30, [40, 20, 40], 100), ...card('乙', 20, [40, 15, 40], 95)],
  [['甲（一期）', 30, 1], ['乙', 20, 2], ['合计', 50, 3]],
  [...cap('乙', 20), ...cap('甲一期', 31)],
);

it('a sum over a list and over one of its groups, 每张 and 每个同名项目 hold where the figures do', () => {
  const { findings, coverage, tables } = check(RIGHT, [TRIAL]);
  expect(tables.map(({ form, subject }) => [form.short, subject ?? ''])).toEqual([['考核表', '甲“一期”'], ['考核表', '乙'], ['经费清单', ''], ['限额表', '乙'], ['限额表', '甲一期']]);
  expect(findings).toEqual([]);
  // Six relations on each of the two cards.
  expect([coverage.held, coverage.failed, coverage.notChecked]).toEqual([12, 0, []]);
});

it('and say the table, the row and both figures where they do not', () => {
  const wrong = workbook(
    [...card('甲', 30, [40, 20, 40], 99), ...card('乙', 20, [40, 15, 40], 95)],
    [['甲', 30, 1], ['乙', 21, 2], ['合计', 51, 3]],
    [...cap('甲', 29), ...cap('乙', 25)],
  );
  const { findings } = check(wrong, [TRIAL]);
  expect(findings.map(({ rule, table, severity, arithmetic }) => [rule, table, severity, arithmetic?.actual.toString(), arithmetic?.expected.toString()])).toEqual([
    ['K-6', '考核!A1', 'error', '30', '29'],
    ['K-1', '考核!A1', 'error', '99', '100'],
    ['K-5', '考核!A10', 'error', '20', '21'],
  ]);
});

it('a project without a partner is not checked, and said', () => {
  const { coverage } = check(workbook(card('甲', 30, [40, 20, 40], 100), [['乙', 30, 1], ['合计', 30, 3]], cap('甲', 30)), [TRIAL]);
  expect(coverage.notChecked.map(({ rule, why }) => [rule, why.zh])).toEqual([['K-5', '经费清单没有名为“甲”的项目']]);
});

it('the sum is filled and written as a formula; from points that are missing nothing is', () => {
  const blank = (points: readonly (number | null)[]) => workbook(card('甲', 30, points, null), [['甲', 30, 1], ['合计', 30, 3]], cap('甲', 30));
  const filled = fill(blank([40, 20, 40]), [TRIAL]).items;
  expect(filled.map(({ write, formula }) => [write.cell.row, write.cell.column, write.next.value, formula?.formula])).toEqual([[7, 1, 100, '=SUM(D5:D7)']]);
  expect(fill(blank([40, null, 40]), [TRIAL]).items).toEqual([]);
});

it('a sum that fails while points are missing is a question, not an error', () => {
  const { findings } = check(workbook(card('甲', 30, [40, null, 40], 100), [['甲', 30, 1], ['合计', 30, 3]], cap('甲', 30)), [TRIAL]);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['K-1', 'warning']]);
});
