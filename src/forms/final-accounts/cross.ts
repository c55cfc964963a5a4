import { relation } from '../build';
import type { FormRelation } from '../types';
import { DISCLOSURE, FINAL_ACCOUNTS } from './classes';

const COPIED = { exact: true, basis: FINAL_ACCOUNTS };

/** Relations between the ten tables (表间勾稽). 口径 first: which tables are wider than which decides = or ≤. */
export const relations: readonly FormRelation[] = [
  // 01 ↔ 02 收入
  relation(
    'Fx-0102',
    '01.本年收入合计 = 02.合计.本年收入合计',
    { zh: '01 表本年收入合计应与 02 表合计一致', en: 'Total income in 01 must agree with 02' },
    COPIED,
  ),
  relation(
    'Fx-0102',
    '01.一般公共预算财政拨款收入 + 01.政府性基金预算财政拨款收入 + 01.国有资本经营预算财政拨款收入 = 02.合计.财政拨款收入',
    { zh: '01 表三项财政拨款收入之和应与 02 表财政拨款收入一致', en: 'The three appropriations in 01 must agree with 02' },
    COPIED,
  ),
  ...['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'].map((source) =>
    relation(
      'Fx-0102',
      `01.${source} = 02.合计.${source}`,
      { zh: `01 表${source}应与 02 表合计行一致`, en: `${source} in 01 must agree with the total row of 02` },
      COPIED,
    ),
  ),

  // 01 ↔ 03 支出
  relation(
    'Fx-0103',
    '01.本年支出合计 = 03.合计.本年支出合计',
    { zh: '01 表本年支出合计应与 03 表合计一致', en: 'Total expenditure in 01 must agree with 03' },
    COPIED,
  ),
  relation(
    'Fx-0103',
    '每个同名类: 01.支出.金额 = 03.本年支出合计',
    { zh: '01 表各类支出应与 03 表同名类级科目一致', en: 'Each class in 01 must agree with the class of the same name in 03' },
    COPIED,
  ),

  // 01 ↔ 04 财政拨款
  ...['一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'].map((fund) =>
    relation(
      'Fx-0104',
      `01.${fund}收入 = 04.${fund}`,
      { zh: `01 表${fund}收入应与 04 表一致`, en: `${fund} income in 01 must agree with 04` },
      COPIED,
    ),
  ),
  relation(
    'Fx-0104',
    '04.本年支出合计.合计 ≤ 01.本年支出合计',
    { zh: '04 表财政拨款支出不应大于 01 表本年支出', en: 'Appropriation expenditure in 04 cannot exceed expenditure in 01' },
    COPIED,
  ),
  relation(
    'Fx-0204',
    '02.合计.财政拨款收入 = 04.本年收入合计',
    { zh: '02 表财政拨款收入合计应与 04 表本年收入合计一致', en: 'Appropriation income in 02 must agree with 04' },
    COPIED,
  ),

  // 04 ↔ 05 / 07 / 08 三种预算
  relation(
    'Fx-0405',
    '04.本年支出合计.一般公共预算财政拨款 = 05.合计.小计',
    { zh: '04 表一般公共预算支出合计应与 05 表合计一致', en: 'General public budget expenditure in 04 must agree with 05' },
    COPIED,
  ),
  relation(
    'Fx-0405',
    '每个同名类: 04.支出.一般公共预算财政拨款 = 05.小计',
    { zh: '04 表各类一般公共预算支出应与 05 表同名类级科目一致', en: 'Each class in 04 must agree with the class of the same name in 05' },
    COPIED,
  ),
  ...(
    [
      ['年初政府性基金预算财政拨款', '年初结转和结余', '年初结转'],
      ['政府性基金预算财政拨款', '本年收入', '本年收入'],
      ['本年支出合计.政府性基金预算财政拨款', '本年支出.小计', '本年支出'],
      ['年末财政拨款结转和结余.政府性基金预算财政拨款', '年末结转和结余', '年末结转'],
    ] as const
  ).map(([in04, in07, what]) =>
    relation(
      'Fx-0407',
      `04.${in04} = 07.合计.${in07}`,
      { zh: `04 表政府性基金${what}应与 07 表合计一致`, en: `Government fund figures (${what}) in 04 must agree with 07` },
      COPIED,
    ),
  ),
  relation(
    'Fx-0408',
    '04.本年支出合计.国有资本经营预算财政拨款 = 08.合计.本年支出.合计',
    { zh: '04 表国有资本经营预算支出应与 08 表合计一致', en: 'State capital expenditure in 04 must agree with 08' },
    COPIED,
  ),

  // 05 ↔ 06 基本支出
  relation(
    'Fx-0506',
    '05.合计.基本支出 = 06.人员经费合计 + 06.公用经费合计',
    { zh: '05 表基本支出应等于 06 表人员经费与公用经费之和', en: 'Basic expenditure in 05 must equal staff plus operating funds in 06' },
    { basis: FINAL_ACCOUNTS },
  ),

  // 03 ⊇ 05：03 含非财政拨款支出，大于 05 不是错
  ...(
    [
      ['小计', '本年支出合计'],
      ['基本支出', '基本支出'],
      ['项目支出', '项目支出'],
    ] as const
  ).map(([in05, in03]) =>
    relation(
      'Fx-0305',
      `每个共有科目: 05.${in05} ≤ 03.${in03}`,
      { zh: `05 表${in05}不应大于 03 表${in03}`, en: 'General public budget expenditure in 05 cannot exceed all expenditure in 03' },
      COPIED,
    ),
  ),
  relation(
    'Fx-0305',
    '03.合计.本年支出合计 - 04.本年支出合计.合计 = 01.年初结转和结余 - 04.年初财政拨款结转和结余 + 01.使用非财政拨款结余和专用结余' +
      ' + 合计(01.上级补助收入 … 01.其他收入) - 01.结余分配 - 01.年末结转和结余 + 04.年末财政拨款结转和结余.合计',
    {
      zh: '非财政拨款支出应等于非财政资金的年初结转加本年收入减年末结转',
      en: 'Non-appropriation expenditure should follow from non-appropriation balances and income',
    },
    { severity: 'hint', basis: FINAL_ACCOUNTS },
  ),
  relation(
    'Fx-0203',
    '03.合计.本年支出合计 - 02.合计.本年收入合计 = 01.年初结转和结余 + 01.使用非财政拨款结余和专用结余 - 01.结余分配 - 01.年末结转和结余',
    { zh: '支出与收入之差应等于结转结余的变动', en: 'Expenditure minus income should equal the change in balances' },
    { severity: 'hint', basis: FINAL_ACCOUNTS },
  ),

  // 06 ↔ 10 机关运行经费：汇总含事业单位时 10 表可以小于 06 表
  relation(
    'Fx-0610',
    '10.行政单位 + 10.参照公务员法管理事业单位 ≤ 06.公用经费合计',
    { zh: '10 表机关运行经费不应大于 06 表公用经费合计', en: 'Operating funds in 10 cannot exceed those in 06' },
    COPIED,
  ),
  relation(
    'Fx-0610',
    '若 10.行政单位 + 10.参照公务员法管理事业单位 < 06.公用经费合计：10.行政单位 + 10.参照公务员法管理事业单位 = 06.公用经费合计',
    {
      zh: '10 表机关运行经费应与 06 表公用经费合计一致（汇总含非参公事业单位的除外）',
      en: 'Operating funds in 10 should agree with 06, unless public institutions are included',
    },
    { ...COPIED, severity: 'warning' },
  ),

  // 06 ≤ 09：06 只有基本支出，其余“三公”经费可在项目支出列支，不能要求相等
  ...(
    [
      ['30212', '因公出国（境）费'],
      ['30217', '公务接待费'],
      ['30231', '公务用车运行维护费'],
      ['31013', '公务用车购置费'],
    ] as const
  ).map(([code, item]) =>
    relation(
      'Fx-0609',
      `06.${code} ≤ 09.决算数.${item}`,
      { zh: `06 表 ${code} 不应大于 09 表${item}决算数`, en: `${code} in 06 cannot exceed ${item} in 09` },
      { exact: true, basis: DISCLOSURE },
    ),
  ),
  // 09 is part of 04; a table in 元 under a heading in 万元 is 10,000 times as large and adds up all the same.
  relation(
    'Fx-0904',
    '若 09.决算数.合计 > 04.本年支出合计.合计：09.决算数.合计 ≤ 04.本年支出合计.合计',
    {
      zh: '09 表“三公”经费决算数合计不应大于 04 表本年财政拨款支出合计（请看 09 表的金额单位是否与表头一致）',
      en: 'The three public expenses in 09 cannot exceed all fiscal spending in 04 (is 09 in the unit of its heading?)',
    },
    { basis: DISCLOSURE },
  ),
  relation(
    'Fx-09car',
    '若 09.决算数.公务用车运行维护费 > 0：10.车辆数合计 > 0',
    {
      zh: '有公务用车运行维护费而车辆数合计为 0（车辆由机关事务部门登记的除外）',
      en: 'There are vehicle running costs but no vehicles (unless another department registers them)',
    },
    { severity: 'warning', basis: DISCLOSURE },
  ),

  // 06 ↔ 05 经济分类与功能分类的对应
  ...(
    [
      ['06.30113', '2210201', '住房公积金'],
      ['06.30108', '2080505', '机关事业单位基本养老保险缴费'],
      ['06.30109', '2080506', '职业年金缴费'],
      ['06.30110 + 06.30111', '21011', '医疗保险与公务员医疗补助缴费'],
    ] as const
  ).map(([in06, in05, what]) =>
    relation(
      'Fx-econ',
      `${in06} = 05.${in05}.基本支出`,
      { zh: `06 表${what}通常与 05 表 ${in05} 一致`, en: `${what} in 06 usually agrees with ${in05} in 05` },
      { severity: 'hint', exact: true, basis: '《政府收支分类科目》功能分类与经济分类的对应' },
    ),
  ),
  relation(
    'Fx-ret',
    '若 06.30302 > 0：05.2080501.基本支出 有数 或 05.2080502.基本支出 有数',
    {
      zh: '有退休费而 05 表没有行政事业单位离退休科目（可能列在行政运行）',
      en: 'There are retirement payments in 06 but no retirement function code in 05',
    },
    { severity: 'hint', basis: '《政府收支分类科目》2080501、2080502' },
  ),

  // 跨年
  relation(
    'Fx-year',
    '01.年初结转和结余 = 上年.01.年末结转和结余',
    { zh: '年初结转和结余应等于上年年末结转和结余', en: 'The opening balance must equal last year’s closing balance' },
    { severity: 'warning', exact: true, basis: FINAL_ACCOUNTS },
  ),
];
