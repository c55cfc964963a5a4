import { amountColumn, fixedRows, gathered, labelColumn, lines, numbered, onlyFilled, relation, row, textColumn, total } from '../build';
import { edition } from '../edition';
import type { Form, FormRelation } from '../types';
import { form as form01 } from './01-income-expenditure';
import { form as form02 } from './02-income';
import { form as form03 } from './03-expenditure';
import { form as form04 } from './04-fiscal-appropriation';
import { form as form05 } from './05-general-budget-expenditure';
import { form as form09 } from './09-state-capital';
import { EXPENDITURE_CLASSES, FUNCTION_COLUMNS, FUNDS, PRINTED, SPENDING_COLUMNS } from './classes';

/** 部门预算公开通用表样 (中央部门和多数省份): 财政拨款收支总表 first, classes as they come, 合计 last or first, no 单位资金 but its kinds. */
const NATIONAL_LAYOUT = { id: 'national', name: { zh: '通用版式', en: 'Common' }, years: [2016, null], code: '' } as const;

/** What is received beside the three budgets and 财政专户管理资金, as 收支总表 numbers it. */
const OWN_SOURCES = ['事业收入', '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入'];
const UNUSED = '使用非财政拨款结余';
/** 合计 of 收入总表 holds what was carried over, unlike that of 表二. */
const ALL_INCOME = '收入总额';

const copied = (id: string, text: string, zh: string): FormRelation => relation(id, text, { zh, en: `${text}: both sides must agree` }, { exact: true, basis: PRINTED });
const appropriated = (fund: string): readonly string[] => [`${fund}拨款收入`, `${fund}拨款`, `${fund}财政拨款收入`, `${fund}财政拨款`, `${fund}收入`];

const summary = edition(form01, {
  ...NATIONAL_LAYOUT,
  title: '部门收支总表',
  aliases: ['单位收支总表', '部门收支预算总表', '收支预算总表', '部门收支总体情况表', '收支总体情况表'],
  parts: {
    收入: {
      rows: fixedRows(
        FUNDS.map((fund, index) => row(index + 1, `${'一二三'.charAt(index)}、${fund}拨款收入`, { key: fund, aliases: appropriated(fund) })),
        row(4, '四、财政专户管理资金收入', { key: '财政专户管理资金', aliases: ['财政专户管理资金'] }),
        numbered(5, OWN_SOURCES.map((source, index) => `${'五六七八九'.charAt(index)}、${source}`)),
        total(10, '本年收入合计', lines(1, 9), 'B01-1', { aliases: ['收入合计'] }),
        row(11, UNUSED, { aliases: ['使用非财政拨款结余（含专用结余）', '用事业基金弥补收支差额', '非财政拨款结余'] }),
        row(12, '上年结转', { aliases: ['上年结转结余', '上年结转和结余'] }),
        total(13, '收入总计', lines(10, 12), 'B01-3'),
      ),
    },
    支出: {
      columns: [labelColumn('支出.项目'), amountColumn('支出.合计', undefined, { aliases: ['预算数', '年预算数', '本年预算数'] })],
      rows: spending(),
    },
  },
  relations: [
    copied('Bx-0102', `表一.收入总计 = 表二.合计.${ALL_INCOME}`, '收入总计应与收入总表合计一致'),
    ...OWN_SOURCES.map((source) => copied('Bx-0102', `表一.${source} = 表二.合计.本年收入.${source}`, `${source}应与收入总表合计行一致`)),
  ],
});

/** 使用非财政拨款结余 has a column of its own only where some unit of the department uses any. */
function income(unused: readonly string[]): Form {
  const sources = [...FUNDS.map((fund) => (fund === '政府性基金预算' ? '政府性基金' : fund)), '财政专户管理资金', ...OWN_SOURCES].map((source) => `本年收入.${source}`);
  return edition(form02, {
    ...NATIONAL_LAYOUT,
    id: unused.length === 0 ? NATIONAL_LAYOUT.id : `${NATIONAL_LAYOUT.id}-unused`,
    title: '部门收入总表',
    aliases: ['单位收入总表', '部门收入预算总表', '部门收入总体情况表', '收入总体情况表'],
    parts: {
      '': {
        columns: [
          ...FUNCTION_COLUMNS,
          amountColumn(ALL_INCOME, undefined, { aliases: ['合计', '总计'] }),
          amountColumn('上年结转', undefined, { aliases: ['上年结转结余', '上年结转和结余'] }),
          ...FUNDS.map((fund, index) => amountColumn(sources[index] ?? fund, undefined, { aliases: appropriated(fund) })),
          amountColumn('本年收入.财政专户管理资金', undefined, { aliases: ['财政专户管理资金收入'] }),
          ...OWN_SOURCES.map((source) => amountColumn(`本年收入.${source}`)),
          ...unused.map((each) => amountColumn(each, undefined, { aliases: ['用事业基金弥补收支差额'] })),
        ],
      },
    },
    relations: [
      relation(
        'B02-1',
        `每行: ${ALL_INCOME} = ${['上年结转', ...sources, ...unused].join(' + ')}`,
        { zh: '合计应等于上年结转与各种来源之和', en: 'The total must equal the carry-over plus all sources' },
        { basis: PRINTED },
      ),
      copied('Bx-0203', `每个科目: 表二.${ALL_INCOME} = 表三.预算数.合计`, '收入总表合计应与支出总表一致'),
    ],
  });
}

const expenditure = edition(form03, {
  ...NATIONAL_LAYOUT,
  title: '部门支出总表',
  aliases: ['单位支出总表', '部门支出预算总表', '部门支出总体情况表', '支出总体情况表'],
  parts: {
    '': {
      columns: [
        ...FUNCTION_COLUMNS,
        ...SPENDING_COLUMNS('预算数'),
        amountColumn('预算数.上缴上级支出'),
        amountColumn('预算数.事业单位经营支出', undefined, { aliases: ['经营支出'] }),
        amountColumn('预算数.对附属单位补助支出', undefined, { aliases: ['对下级单位补助支出'] }),
      ],
    },
  },
});

const appropriation = edition(form04, {
  ...NATIONAL_LAYOUT,
  title: '财政拨款收支总表',
  aliases: ['财政拨款收支总体情况表'],
  parts: {
    收入: {
      columns: [labelColumn('收入.项目'), amountColumn('收入.金额', undefined, { aliases: ['预算数'] })],
      rows: fixedRows(
        total(1, '一、本年收入', lines(2, 4), 'B04-1', { key: '本年收入合计', aliases: ['本年收入'] }),
        FUNDS.map((fund, index) => row(index + 2, `（${'一二三'.charAt(index)}）${fund}拨款`, { key: fund, aliases: appropriated(fund) })),
        total(5, '二、上年结转', lines(6, 8), 'B04-1', { key: '上年财政拨款结转', aliases: ['上年结转'] }),
        FUNDS.map((fund, index) => row(index + 6, `（${'一二三'.charAt(index)}）${fund}拨款`, { key: `上年${fund}`, aliases: appropriated(fund) })),
        { ...gathered('收入总计', ['本年收入合计', '上年财政拨款结转'], 'B04-1') },
      ),
    },
    支出: {
      columns: [
        labelColumn('支出.项目'),
        amountColumn('支出.金额.小计', undefined, { aliases: ['合计'] }),
        ...FUNDS.map((fund) => amountColumn(`支出.金额.${fund}`, undefined, { aliases: appropriated(fund) })),
      ],
      rows: spending('一、本年支出', '二、结转下年'),
    },
  },
});

const general = edition(form05, {
  ...NATIONAL_LAYOUT,
  title: '一般公共预算支出表',
  aliases: ['一般公共预算支出情况表', '一般公共预算支出预算表'],
  parts: {
    '': {
      columns: [
        ...FUNCTION_COLUMNS,
        amountColumn('上年执行数', undefined, { aliases: ['执行数', '上年预算数', '上年决算数'] }),
        ...SPENDING_COLUMNS('预算数'),
        amountColumn('增减额', undefined, { optional: true }),
        textColumn('增减率', { optional: true, aliases: ['增减%', '增减(%)', '增减比例', '增减幅度'] }),
      ],
    },
  },
  relations: [
    relation('B05-1', '每行: 增减额 = 预算数.合计 - 上年执行数', { zh: '增减额应等于预算数减上年执行数', en: 'The change must be the budget less last year' }, { basis: PRINTED }),
  ],
});

/** 一般公共预算基本支出表 and 政府性基金预算支出表 are 表六 and 表八 under another title. */
export const NATIONAL: readonly Form[] = [
  summary,
  income([]),
  income([UNUSED]),
  expenditure,
  appropriation,
  general,
  edition(form09, {
    ...NATIONAL_LAYOUT,
    title: '国有资本经营预算支出表',
    aliases: ['国有资本经营预算支出预算表'],
    parts: { 国有资本经营预算收入: null },
  }),
];

/** The classes that have figures, by name: under their total where it heads them, else above it. */
function spending(head?: string, left = '结转下年') {
  const classes = numbered(11, EXPENDITURE_CLASSES);
  const all = total(41, head ?? '本年支出合计', lines(11, 40), 'B01-2', { key: '本年支出合计', aliases: ['支出合计', '本年支出'] });
  const rest = row(42, left, { key: '年终结转', aliases: ['结转下年', '年终结转结余', '结转下年支出'] });
  return onlyFilled(fixedRows(...(head === undefined ? [classes, all] : [all, classes]), rest, { ...gathered('支出总计', ['本年支出合计', '年终结转'], 'B01-3') }));
}
