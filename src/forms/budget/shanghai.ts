import { amountColumn, codeColumn, codeTree, fixedRows, gathered, labelColumn, lines, numbered, onlyFilled, relation, row, total } from '../build';
import { ECONOMIC_CLASSES } from '../final-accounts/06-basic-expenditure';
import { edition } from '../edition';
import type { Form, FormRelation } from '../types';
import { form as form01 } from './01-income-expenditure';
import { form as form02 } from './02-income';
import { form as form04 } from './04-fiscal-appropriation';
import { form as form06 } from './06-basic-expenditure';
import { form as form09 } from './09-state-capital';
import { EXPENDITURE_CLASSES, FUNCTION_COLUMNS, FUNDS, PRINTED } from './classes';

/** 上海市部门（单位）预算 2023–2026: no carry-over; in 元 but for “三公”; codes in 类、款、项, 合计 last. */
const SHANGHAI_LAYOUT = { id: 'shanghai', name: { zh: '上海版式', en: 'Shanghai' }, years: [2023, null], region: '上海', code: '', unit: '元' } as const;

const CLASSES = onlyPrinted();
const copied = (id: string, text: string, zh: string): FormRelation => relation(id, text, { zh, en: `${text}: both sides must agree` }, { exact: true, basis: PRINTED });

/** 财务收支预算总表: only classes with figures are printed, numbered as they come. */
const summary = edition(form01, {
  ...SHANGHAI_LAYOUT,
  title: '财务收支预算总表',
  parts: {
    收入: {
      columns: [labelColumn('本年收入.项目'), amountColumn('收入.预算数')],
      rows: fixedRows(
        total(1, '一、财政拨款收入', lines(2, 4), 'B01-1'),
        row(2, '1.一般公共预算资金', { key: '一般公共预算' }),
        row(3, '2.政府性基金', { key: '政府性基金预算' }),
        row(4, '3.国有资本经营预算', { key: '国有资本经营预算' }),
        numbered(5, ['二、事业收入', '三、事业单位经营收入', '四、其他收入']),
        { ...gathered('收入总计', ['财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'], 'B01-3') },
      ),
    },
    支出: { columns: [labelColumn('本年支出.项目'), amountColumn('支出.合计', undefined, { aliases: ['预算数'] })], rows: CLASSES },
  },
  relations: [
    copied('Bx-0102', '收入总计 = 表二.合计.本年收入.合计', '收入总计应与收入预算总表合计一致'),
    ...['财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'].map((source) =>
      copied('Bx-0102', `表一.${source} = 表二.合计.本年收入.${source}`, `${source}应与收入预算总表合计行一致`),
    ),
    copied('Bx-0103', '表一.支出总计.合计 = 表三.合计.合计', '支出总计应与支出预算总表合计一致'),
    copied('Bx-0104', '表一.财政拨款收入 = 表四.收入总计', '财政拨款收入应与财政拨款收支预算总表一致'),
  ],
});

const income = edition(form02, {
  ...SHANGHAI_LAYOUT,
  title: '收入预算总表',
  parts: {
    '': {
      columns: [
        ...FUNCTION_COLUMNS,
        amountColumn('本年收入.合计'),
        ...['财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'].map((source) => amountColumn(`本年收入.${source}`)),
      ],
    },
  },
  relations: [
    relation(
      'B02-1',
      '每行: 本年收入.合计 = 财政拨款收入 + 事业收入 + 事业单位经营收入 + 其他收入',
      { zh: '合计应等于四种来源之和', en: 'The total must equal its four sources' },
      { basis: PRINTED },
    ),
    copied('Bx-0205', '每个科目: 表二.财政拨款收入 = 表五.预算数.合计 + 表八.支出.合计 + 表九.国有资本经营预算支出.合计', '财政拨款收入应与三种预算的支出之和一致'),
  ],
});

const appropriation = edition(form04, {
  ...SHANGHAI_LAYOUT,
  title: '财政拨款收支预算总表',
  parts: {
    收入: {
      columns: [labelColumn('财政拨款收入.项目'), amountColumn('收入.金额', undefined, { aliases: ['预算数'] })],
      rows: fixedRows(
        row(1, '一、一般公共预算资金', { key: '一般公共预算', aliases: ['一般公共预算'] }),
        row(2, '二、政府性基金', { key: '政府性基金预算', aliases: ['政府性基金预算'] }),
        row(3, '三、国有资本经营预算', { key: '国有资本经营预算' }),
        { ...gathered('收入总计', FUNDS, 'B04-1') },
      ),
    },
    支出: {
      columns: [
        labelColumn('财政拨款支出.项目'),
        amountColumn('支出.金额.小计', undefined, { aliases: ['合计'] }),
        ...FUNDS.map((fund) => amountColumn(`支出.金额.${fund}`)),
      ],
      rows: CLASSES,
    },
  },
  relations: [
    ...FUNDS.map((fund) => copied('B04-1', `表四.${fund} = 表四.支出总计.${fund}`, `${fund}的收入应与支出一致`)),
    copied('Bx-0408', '表四.支出总计.政府性基金预算 = 表八.合计.合计', '政府性基金支出应与功能分类表合计一致'),
    copied('Bx-0409', '表四.支出总计.国有资本经营预算 = 表九.支出合计.合计', '国有资本经营预算支出应与功能分类表合计一致'),
    copied('Bx-0405', '每个同名类: 表四.支出.金额.一般公共预算 = 表五.预算数.合计', '各类一般公共预算支出应与功能分类表一致'),
  ],
});

const basic = edition(form06, {
  ...SHANGHAI_LAYOUT,
  title: '一般公共预算基本支出部门预算经济分类预算表',
  parts: {
    '': {
      columns: [
        codeColumn('项目.科目编码'),
        labelColumn('项目.科目名称'),
        ...['合计', '人员经费', '公用经费'].map((each) => amountColumn(`预算数.${each}`)),
      ],
      rows: onlyFilled(
        fixedRows(gathered('合计', ECONOMIC_CLASSES.filter(({ key }) => key.length === 3).map(({ key }) => key), 'B06-1'), codeTree('B06-1', ECONOMIC_CLASSES)),
      ),
    },
  },
});

/** 支出预算总表 and the two 支出功能分类预算表 are 表三, 表五 and 表八 under another title. */
export const SHANGHAI: readonly Form[] = [
  summary,
  income,
  appropriation,
  basic,
  edition(form09, { ...SHANGHAI_LAYOUT, title: '国有资本经营预算支出功能分类预算表', parts: { 国有资本经营预算收入: null } }),
];

/** The classes that have figures, by name, and their total. */
function onlyPrinted() {
  const classes = numbered(11, EXPENDITURE_CLASSES);
  return fixedRows(classes, { ...gathered('支出总计', classes.map(({ key }) => key), 'B01-3') });
}
