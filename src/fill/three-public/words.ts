import { type Amount, formatAmount, type Localized, type Unit } from '../../core';
import type { LedgerEntry } from '../ledger';
import { NAMES } from './names';
import type { LeafItem, ThreePublicItem } from './types';

/** Every sentence the three-public fill says about its sources: what happened, then what to do. */

export const money = (value: Amount, unit: Unit): string => `${formatAmount(value)}${unit}`;

const names = (items: readonly ThreePublicItem[]): Localized => ({
  zh: items.map((item) => NAMES[item].zh).join('、'),
  en: items.map((item) => NAMES[item].en).join(', '),
});

const sheets = (list: readonly string[]): Localized => ({ zh: list.map((name) => `“${name}”`).join('、'), en: list.map((name) => `“${name}”`).join(', ') });

export const say = {
  noFundColumn: (sheet: string): Localized => ({
    zh: `“${sheet}”没有“资金性质”一列，全部按财政拨款计；如含其他资金，请先筛除`,
    en: `“${sheet}” has no column for the kind of funds, so every row counts as fiscal; take other funds out first`,
  }),
  unitAssumed: (sheet: string): Localized => ({
    zh: `“${sheet}”没有写金额单位，按元计；如不是元，请在表上写明“单位：…”`,
    en: `“${sheet}” prints no unit and is read in 元; print the unit on the sheet if it is another one`,
  }),
  severalLedgers: (list: readonly string[]): Localized => ({
    zh: `有 ${list.length} 张支出明细账：${sheets(list).zh}；请选择要汇总的账，互不重复的可以全部汇总`,
    en: `There are ${list.length} ledgers: ${sheets(list).en}; choose the ones to add up, or all of them where nothing stands in two`,
  }),
  months: (list: readonly string[]): Localized => ({
    zh: `明细账按月分成 ${list.length} 张：${sheets(list).zh}，全部汇总了；只要其中几张时请选择`,
    en: `The ledger is kept by months on ${list.length} sheets: ${sheets(list).en}, all of them added up; choose some to leave others out`,
  }),
  repeatedPostings: (rows: number, counted: boolean): Localized => ({
    zh: `有 ${rows} 笔在几张明细账里重复出现（日期、凭证号、科目、摘要、金额都相同），${counted ? '重复计入了；请只选互不重复的账' : '没有采用；请选择要汇总的账'}`,
    en: `${rows} posting(s) stand in more than one ledger (same date, voucher, subject, summary and amount)${counted ? ' and count twice; choose ledgers that do not overlap' : '; none was used, choose the ledgers to add up'}`,
  }),
  closing: (rows: number, amount: string): Localized => ({
    zh: `有 ${rows} 行是“三公”经费科目的结账分录（年末结转等），共 ${amount}，不是退款，未计入`,
    en: `${rows} row(s), ${amount} in all, close the accounts of three-public spending at the end of a period; they are no refunds and do not count`,
  }),
  likeClosing: (rows: number, amount: string): Localized => ({
    zh: `有 ${rows} 行在期末把“三公”经费科目冲成零，共 ${amount}，像结账分录，未计入；如是退款或冲错，请在摘要中写明“退回”或“更正”`,
    en: `${rows} row(s), ${amount} in all, take three-public accounts to zero at the end of a period like closing entries and do not count; where they take spending back, write 退回 or 更正 in the summary`,
  }),
  likeSum: (rows: number, amount: string): Localized => ({
    zh: `有 ${rows} 行“三公”经费没有凭证号，金额是其他行之和或期初数，共 ${amount}，像合计行，未计入；如是支出，请补上日期和凭证号`,
    en: `${rows} row(s) of three-public spending, ${amount} in all, have no voucher and repeat a sum or an opening figure, so they do not count; give them a date and a voucher if they are spending`,
  }),
  otherBook: (rows: number, amount: string): Localized => ({
    zh: `有 ${rows} 行“三公”经费记在财务会计，共 ${amount}；平行记账只按预算会计的支出填列，未计入`,
    en: `${rows} row(s) of three-public spending, ${amount} in all, are of the financial accounts; only the budget accounts count, so they were left out`,
  }),
  financialOnly: (sheet: string): Localized => ({
    zh: `“${sheet}”是财务会计的费用，“三公”经费应按预算会计的支出填列；已按费用计入，请核对或换用预算会计的账`,
    en: `“${sheet}” holds expenses of the financial accounts, while three-public spending is that of the budget accounts; they count here, check them or take the other ledger`,
  }),
  netsToZero: (item: LeafItem, credits: string): Localized => ({
    zh: `${NAMES[item].zh}有支出，但贷方 ${credits} 正好冲平，净额为零，按 0 填；如贷方是结账分录，请在摘要中写明“结转”`,
    en: `${NAMES[item].en}: spending that credits of ${credits} cancel out exactly, so the figure is 0; where they close the account, write 结转 in the summary`,
  }),
  noLedger: (name: string): Localized => ({
    zh: `“${name}”里没有认出支出明细账（要有金额、经济分类科目，以及日期、凭证号或摘要各列）；请检查表头`,
    en: `No ledger was recognised in “${name}” (it needs an amount, an economic subject, and a date, voucher or summary); check its header`,
  }),
  nothingFound: (sheet: string): Localized => ({
    zh: `“${sheet}”中没有“三公”经费科目的支出；如确有支出，请检查经济分类科目一列`,
    en: `“${sheet}” holds no three-public spending; if there was any, check the column of economic subjects`,
  }),
  otherFunds: (rows: number, amount: string): Localized => ({
    zh: `有 ${rows} 行“三公”经费由其他资金支付，共 ${amount}，未计入`,
    en: `${rows} row(s) of three-public spending, ${amount} in all, were paid from other funds and do not count`,
  }),
  fundUnknown: (rows: number, amount: string, texts: readonly string[]): Localized => ({
    zh: `有 ${rows} 行“三公”经费的资金性质不明（${texts.join('、')}），共 ${amount}，未计入；属财政拨款的请改写为“财政拨款”`,
    en: `${rows} row(s) of three-public spending, ${amount} in all, do not say which funds paid (${texts.join(', ')}) and do not count; write 财政拨款 where it is`,
  }),
  otherYear: (rows: number, amount: string, year: number): Localized => ({
    zh: `有 ${rows} 行“三公”经费不是 ${year} 年的，共 ${amount}，未计入`,
    en: `${rows} row(s) of three-public spending, ${amount} in all, are not of ${year} and do not count`,
  }),
  severalYears: (years: readonly number[]): Localized => ({
    zh: `明细账跨 ${years.join('、')} 年，全部计入了；请填写年度，只汇总一年`,
    en: `The ledger runs over ${years.join(', ')} and all of it counts; give the year to take only one`,
  }),
  wrongYear: (year: number): Localized => ({
    zh: `明细账里没有 ${year} 年的支出，没有采用；请核对年度或换一张账`,
    en: `The ledger has no spending of ${year} and was not used; check the year or choose another ledger`,
  }),
  emptyLedger: (): Localized => ({
    zh: '明细账里没有一笔能读出金额的支出，没有采用；请核对是不是这张账',
    en: 'The ledger holds no posting with an amount that can be read and was not used; check that it is the right one',
  }),
  unreadableAmount: (rows: number): Localized => ({
    zh: `明细账有 ${rows} 行金额或借贷方向不能识别，未计入；请改成数字，方向写“借”或“贷”`,
    en: `${rows} ledger row(s) have an amount or a side (借贷方向) that cannot be read and do not count; write numbers, and 借 or 贷`,
  }),
  unreadableTyped: (what: string, text: string): Localized => ({
    zh: `“${what}”填的“${text}”不是数，没有采用；请填数字`,
    en: `“${text}” given for “${what}” is no number and was not used; give a number`,
  }),
  negativeTyped: (what: string, text: string): Localized => ({
    zh: `“${what}”填的“${text}”是负数，没有采用；这一项不会小于零，请核对`,
    en: `“${text}” given for “${what}” is negative and was not used; it cannot be below zero, check it`,
  }),
  negative: (what: Localized, value: string): Localized => ({
    zh: `${what.zh}是负数 ${value}；请核对冲销`,
    en: `${what.en} is negative: ${value}; check the reversals`,
  }),
  belowPart: (name: Localized, part: string, item: LeafItem, whole: string): Localized => ({
    zh: `${name.zh} ${part} 是基本支出部分，${NAMES[item].zh}决算数 ${whole} 反而更小；请核对明细账有无遗漏`,
    en: `${name.en} gives ${part} for basic expenditure alone, yet ${NAMES[item].en} is ${whole}; look for rows missing from the ledger`,
  }),
  typedDiffers: (item: LeafItem, typed: string, ledger: string): Localized => ({
    zh: `${NAMES[item].zh}手工填写 ${typed}，明细账是 ${ledger}；按手工填写的数`,
    en: `${NAMES[item].en}: ${typed} typed, ${ledger} in the ledger; the typed figure is taken`,
  }),
  roundedTotal: (item: ThreePublicItem, printed: string, exact: string): Localized => ({
    zh: `${NAMES[item].zh}${item === 'total' ? '合计' : '小计'}按表内各项相加是 ${printed}，按明细账合计后取整是 ${exact}，属尾差`,
    en: `${NAMES[item].en}: the printed parts add up to ${printed}, the ledger itself rounds to ${exact}; a rounding difference`,
  }),
  overBudget: (items: readonly ThreePublicItem[]): Localized => ({
    zh: `${names(items).zh}决算数超出全年预算数，须在情况说明中写明原因`,
    en: `${names(items).en}: spending is above the annual budget and needs a stated reason`,
  }),
  missingFigures: (side: Localized): Localized => ({
    zh: `${side.zh}没有来源，该侧留空；请手工填写${side.zh}`,
    en: `No source gives the ${side.en}, so that side stays blank; type it in`,
  }),
  besideBlank: (names: readonly string[]): Localized => ({
    zh: `${names.join('、')}不是“三公”经费，没有来源，各栏留空；请手工填写`,
    en: `${names.join(', ')} are no three-public expenses and no source gives them, so their columns stay blank; type them in`,
  }),
  countsMissing: (what: readonly Localized[]): Localized => ({
    zh: `情况说明还要写${what.map(({ zh }) => zh).join('、')}，请填写`,
    en: `The narrative also needs ${what.map(({ en }) => en).join(', ')}; fill them in`,
  }),
  countsDiffer: (what: Localized, count: string, amount: string): Localized => ({
    zh: `${what.zh}填了 ${count}，金额却是 ${amount}；有数量应有金额，有金额应有数量，请核对`,
    en: `${what.en}: ${count}, but the amount is ${amount}; one does not go without the other, check them`,
  }),
  severalUnits: (list: readonly string[]): Localized => ({
    zh: `工作簿里有几个单位：${sheets(list).zh}；请选择要填报的单位`,
    en: `The workbook holds several units: ${sheets(list).en}; choose the one to fill in`,
  }),
  severalTables: (count: number): Localized => ({
    zh: `工作簿里有 ${count} 张“三公”经费支出决算表，不能确定填哪一张；请先删去多余的表`,
    en: `The workbook holds ${count} three-public tables and it is not certain which to fill; remove the spare ones first`,
  }),
  alreadyThere: (sheet: string): Localized => ({
    zh: `“${sheet}”里像是已有“三公”经费预算表；仍可另外生成一张`,
    en: `“${sheet}” seems to hold the three-public budget already; another one can still be made`,
  }),
  yearUnknown: {
    zh: '工作簿里没有写预算年度，生成的表标题里也就没有年份；请填写预算年度',
    en: 'The workbook prints no budget year, so the title of the new table has none; give the year',
  },
  olderTable: (sheet: string, older: number, year: number): Localized => ({
    zh: `“${sheet}”是 ${older} 年度的，其他表是 ${year} 年度的：它作为上年数，本年的 09 表另外新建；如果只是年度没有改，请先改年度再重新计算`,
    en: `“${sheet}” is of ${older} and the other tables of ${year}: it counts as last year’s, and this year’s table is made anew; if only its year was left unchanged, correct that first`,
  }),
  previousMissing: (file: string, table: Localized): Localized => ({
    zh: `“${file}”里没有认出${table.zh}，没有上年数可比；请选择上年的工作簿，或手工填写上年数`,
    en: `“${file}” holds no ${table.en}, so there is no last year to compare with; choose last year’s workbook or type its figures`,
  }),
  previousOtherUnits: (file: string, organisation: string): Localized => ({
    zh: `“${file}”里有几个单位，没有“${organisation}”，没有采用；请选择本单位的上年工作簿`,
    en: `“${file}” holds several units, none of them “${organisation}”, and was not used; choose this unit’s workbook of last year`,
  }),
  previousWrongYear: (file: string, table: Localized, years: readonly number[], year: number): Localized => ({
    zh: `“${file}”里的${table.zh}是 ${years.join('、')} 年度的，不是上年（${year - 1} 年度）的，没有采用；请选择 ${year - 1} 年度的工作簿`,
    en: `The ${table.en} in “${file}” is of ${years.join(', ')}, not of last year (${year - 1}), and was not used; choose the workbook of ${year - 1}`,
  }),
  previousSeveral: (file: string, table: Localized, count: number): Localized => ({
    zh: `“${file}”里有 ${count} 张可能是上年的${table.zh}，没有采用；请只留一张，或手工填写上年数`,
    en: `“${file}” holds ${count} tables that may be last year’s ${table.en}, and none was used; keep one of them or type the figures`,
  }),
  previousEmpty: (file: string, table: Localized): Localized => ({
    zh: `“${file}”里的${table.zh}没有填数，没有上年数可比；请手工填写上年数`,
    en: `The ${table.en} in “${file}” is empty, so there is no last year to compare with; type its figures`,
  }),
  previousOtherUnit: (file: string, theirs: string, ours: string): Localized => ({
    zh: `“${file}”的单位是“${theirs}”，本表是“${ours}”；请核对是不是同一单位`,
    en: `“${file}” is of “${theirs}”, this table of “${ours}”; check that they are the same unit`,
  }),
  previousUndated: (file: string, table: Localized, theirs: number | undefined, ours: number | undefined): Localized =>
    ours === undefined
      ? {
          zh: `本年的表没有写年度，“${file}”里的${table.zh}${theirs === undefined ? '' : `（${theirs} 年度）`}按上年的采用；请核对`,
          en: `This year’s table prints no year; the ${table.en} in “${file}”${theirs === undefined ? '' : ` (${theirs})`} is taken for last year’s; check it`,
        }
      : {
          zh: `“${file}”里的${table.zh}没有写年度，按上年（${ours - 1} 年度）的采用；请核对`,
          en: `The ${table.en} in “${file}” prints no year and is taken for last year’s (${ours - 1}); check it`,
        },
  previousTyped: (item: LeafItem, typed: string, source: string, other: string): Localized => ({
    zh: `上年${NAMES[item].zh}手工填写 ${typed}，“${source}”是 ${other}；按手工填写的数`,
    en: `${NAMES[item].en} of last year: ${typed} typed, ${other} in “${source}”; the typed figure is taken`,
  }),
  lookAlike: ({ code, subject }: LedgerEntry, item: LeafItem, words: string, amount: string): Localized => ({
    zh: `摘要有“${words}”，像${NAMES[item].zh}，却列在${[code, subject].filter((part) => part !== '').join(' ') || '空白科目'}，${amount}，未计入；请确认科目`,
    en: `The summary says “${words}” like ${NAMES[item].en}, but it is booked under ${[code, subject].filter((part) => part !== '').join(' ') || 'no subject'}: ${amount}, not counted; confirm the subject`,
  }),
  likeSubject: ({ code, subject }: LedgerEntry, item: LeafItem, words: string, amount: string): Localized => ({
    zh: `科目“${[code, subject].filter((part) => part !== '').join(' ')}”里有“${words}”，像${NAMES[item].zh}，但编码或名称不是该科目，${amount}，未计入；请确认科目`,
    en: `The subject “${[code, subject].filter((part) => part !== '').join(' ')}” says “${words}” like ${NAMES[item].en} but has not its code or name: ${amount}, not counted; confirm the subject`,
  }),
};

/** Why a proposed figure is what it is. */
export const reasons = {
  ledger: (rows: number, exact: string): Localized => ({
    zh: `支出明细账 ${rows} 行合计 ${exact}`,
    en: `${rows} ledger row(s), ${exact} in all`,
  }),
  typed: { zh: '手工填写', en: 'Typed in' },
  rounded: { zh: '明细账合计后再取整', en: 'The ledger added up, then rounded' },
  funds: { zh: '三项预算相加', en: 'The three budgets added up' },
  general: { zh: '合计减去另两项预算安排的', en: 'The total less what the other two budgets pay' },
  blank: { zh: '没有填写，按 0 计', en: 'Left blank, counts as 0' },
  sum: (terms: readonly (readonly [ThreePublicItem, string])[]): Localized => ({
    zh: terms.map(([item, value]) => `${NAMES[item].zh} ${value}`).join(' + '),
    en: terms.map(([item, value]) => `${NAMES[item].en} ${value}`).join(' + '),
  }),
} as const;
