/** What the words of a row say it is: a sum, a balance brought forward, a closing; and which account it names. */
import { beginsWithSum, creditWords, endsInSum, isCarriedText, isClosingText, isSubtotalText, speaksOfOpening } from '../../../src/fill/ledger/row-kinds';
import { isClosingAccount, subjectIn, systemInWords, systemOf } from '../../../src/fill/ledger/systems';

const words = (text: string): string[] => text.trim().split(/\s+/);
/** Those of `texts` that the test does not hold for. */
const not = (holds: (text: string) => boolean, texts: readonly string[]): string[] => texts.filter((text) => !holds(text));

const SUBTOTALS = words(`
  合计 小计 总计 累计 共计 总额 月计 年计 日计 汇总 结计 合计数 合计额 合计发生额 合计金额 合计及累计 本月合计及累计数 发生额 发生数 发生额及余额 发生数和余额 发生额与余额 发生额余额 本月发生额及余额
  2023年合计 2023年度合计 2023年3月合计 2023年度12月份合计 3月合计 十二月合计 1月至3月合计 1月份到3月份合计 1月-3月合计 1月~3月合计 一月、三月合计 第一季度合计 一季度合计 第4季合计 上半年合计 下半年合计 年初至今合计 自年初至今合计 截至3月末合计 截至合计
  本日合计 当旬合计 全周合计 当月合计 本季合计 本季度合计 本期合计 本年度合计 本页合计 本月份合计 本月本年累计 科目合计 部门小计 项目合计 凭证合计 分类汇总 账户合计 明细合计 单位合计 资金合计 本月科目借方合计 发生合计 发生额合计 支出合计 贷方合计 金额合计
  total Totals subtotal Sub-total GRANDTOTAL grand-totals sum`);
const CARRIED = words(`
  上年结转 上年度结转 上年末余额 去年结余 以前年度结转 往年结存 历年滚存 年初余额 期初结余 月初余额 季初余额 上月结转 上月末余额 上月底余额 本月结转 上期转入 上季转来 上季度结转 上页累计 前页累计数 开账余额 建账余额 初始余额 2022年结转 2022年度结转 2022年末余额 2022年底结余 2022年初余额
  上年支出结转 上年借方余额 上年累计结余 上年滚存结余 上年结转结余 上年结转数 上年余额额 上年结转入 上年结转资金 年初 期初数 月初额 上年 上期 上年末 上月末数 年末 期末余 月末 初始
  承上页 承自前页 接上年 续前期 过次页 转下季 接后页 移下月 结次年 转下年度 接上年末 过次页余额 承前页合计 承上月数 结转下页 结转至次年 结转到后期 结转下年度余额 结转下月数
  期末余额 年末结余 月末结存 本期余额 本月余额数 本年结余 当前余额 累计余额 余额 结余 结存 借方余额 贷方结余
  opening OpeningBalance beginning closingbalance ending balancebroughtforward broughtdown carriedforward CarriedDown balance b/f c/d`);
const CLOSINGS = words(`
  年终结账 年末结转支出 年底结账 期末结转 月末结账 结转 将费用结转 把12月份支出结转 2023年费用结转 2023年度支出结转 本年各项支出结转 全月结转 当期支出结转 本年度业务活动费用结转 单位管理费用结转 行政支出结转 事业支出结转 结转至本期盈余 结转到本年盈余 结转入结余 结转转入损益 结转本月费用 结转本年度支出 结转2023年支出 结转2023年度各项费用 结转12月份费用 结转全年行政支出 结转业务活动费用 结转单位管理费用至本期盈余 结转财政拨款支出 结转事业支出到预算结转 结转至财政拨款结转 结转非财政拨款结转 结转入结转
  损益结转 期间损益结转 损益科目全部结转 转盈余 转本年盈余 转入本期累计盈余 结至本年度结余 转年度损益 结转至财政拨款结转-本年收支结转 结转到其他各项资金的结余 年末转账 年终费用转销 年底全部转出 期末结清 月末结平 年末冲平 年终清理 结清科目 结平账户 冲平各科目余额 轧平支出 清零费用 转销科目 年终封账 年终关账 收入科目对冲 支出类结账 收支结账 费用类科目结账`);

describe('sums', () => {
  test('by the whole text, whatever stands around it', () => {
    expect(not(isSubtotalText, SUBTOTALS)).toEqual([]);
    expect(not((text) => !isSubtotalText(`甲${text}`) && !isSubtotalText(`${text}甲`), SUBTOTALS)).toEqual([]);
    expect(not(isSubtotalText, ['合计：', '（小计）', '【本月合计】', '*本月合计*', '--合计--', '合计（元）', '合计（单位：万元）', '合计(元)：', '= 合 计 =', '《合计》', '合计。', '〔合计〕', '合计_', '~合计~'])).toEqual([]);
    expect(not((text) => !isSubtotalText(text), ['', '：', '元', '1月合计2', '接待', '计', '三月', '三月份', '合', '2023合计', '13合计', '123月合计', '一二三四月合计', '截至二零二三年十二月末合计', '第五季度合计', '5季度合计', '半年合计', '至今合计', '各合计', '全合计', 'totalsum'])).toEqual([]);
  });

  test('by its end, and by its beginning', () => {
    expect(not(endsInSum, words('公务接待费小计 甲合计 甲总计数 甲累计额 甲合计金额 30217小计 （接待合计）'))).toEqual([]);
    expect(not((text) => !endsInSum(text), words('合计甲 甲共计 甲汇总 合计数额 甲 甲总额'))).toEqual([]);
    expect(not(beginsWithSum, [...SUBTOTALS.filter((text) => !/及|发生[额数](?:$|[及与和余])|^sum$|-totals$/.test(text)), '科目合计：公务接待费', '本月合计（1月）', '合计-甲', '合计—甲', '合计/甲', 'Total 接待', 'subtotal：甲', 'Σ甲', '∑', '月结', '年结', '季结', '旬结', '日结'])).toEqual([]);
    expect(not((text) => !beginsWithSum(text), ['甲合计：乙', '合计甲', 'totality', '甲月结', '月结单', '时结', '甲Σ', '结', '甲total', ''])).toEqual([]);
  });

  test('no longer than a label', () => {
    const long = (text: string, length: number): string => text.padStart(length, ' ');
    for (const [holds, text] of [[isSubtotalText, '合计'], [endsInSum, '合计'], [beginsWithSum, '合计'], [isCarriedText, '期初余额'], [speaksOfOpening, '期初余额']] as const) expect([holds(long(text, 30)), holds(long(text, 31))]).toEqual([true, false]);
    expect([isClosingText(long('年末结转', 60)), isClosingText(long('年末结转', 61))]).toEqual([true, false]);
  });
});

describe('balances brought forward', () => {
  test('by the whole text', () => {
    expect(not(isCarriedText, CARRIED)).toEqual([]);
    expect(not((text) => !isCarriedText(`甲${text}`) && !isCarriedText(`${text}甲`), CARRIED)).toEqual([]);
    expect(not((text) => !isCarriedText(text), ['', '上', '承页', '过页', '结转', '转上页', '承次页', '结转上页', '22年结转', 'forward', 'b/x', 'carried', '上年上年结转', '承上日'])).toEqual([]);
  });

  test('inside, of a line of its own; not where something was paid', () => {
    expect(not(speaksOfOpening, ['以前年度滚存结余转入', '期初数：900', '甲年初数', '甲月初数', '一二三四五六期初', '承上页甲', '接前月', '续上年', '过次页', '转下月', '转次年', '上年余额甲'])).toEqual([]);
    expect(not((text) => !speaksOfOpening(text), ['一二三四五六七期初', '期初付款', '期初报销', '期初购置', '用上年结转', '退期初', '还期初', '承页', '年初', '月初', '接待', '转上页'])).toEqual([]);
  });
});

describe('closings', () => {
  test('by their words, in short or inside', () => {
    expect(not(isClosingText, CLOSINGS)).toEqual([]);
    expect(not((text) => !isClosingText(text), ['接待', '退回上年结转资金', '年末退回转账', '结转错误的结余', '年末', '结余', '盈余分配', '结清房租', '清零', '收入对', '一结转', '结转一', '费用', '年终', '结转会议费'])).toEqual([]);
  });

  test.each([
    ['年末结转', 'closing'], ['退回', 'refund'], ['年末退回', 'refund'], ['更正科目', 'refund'], ['全年', 'closing'], ['冲销全年', 'closing'], ['冲销', 'refund'], ['反冲', 'refund'], ['冲', 'refund'], ['接待', 'nothing'], ['退休', 'nothing'], ['退役金', 'nothing'], ['', 'nothing'], ['决算', 'closing'], ['科目', 'closing'], ['归还', 'refund'], ['多付', 'refund'],
  ])('of a credit “%s” says %s', (text, said) => {
    expect(creditWords(text)).toBe(said);
  });
});

describe('accounts', () => {
  test.each<readonly [string, string | undefined]>([
    ['7201', 'budget'], ['7201 行政支出', 'budget'], ['720101', 'budget'], ['7201.01.30217', 'budget'], ['720130217', 'budget'], ['5001 业务活动费用', 'financial'], ['500101', 'financial'], ['1011', 'counter'], ['2001', 'counter'], ['3301', 'counter'], ['4001', 'counter'], ['6001', 'counter'], ['8001 资金结存', 'counter'], ['9001', undefined],
    ['70', undefined], ['7', undefined], ['50', undefined], ['10', undefined], ['97201', undefined], ['917201', undefined], ['915001', undefined], ['911011', undefined], ['甲7201', undefined], ['1720130217', 'counter'], ['972013021', undefined],
    ['302', undefined], ['30217', undefined], ['30217 公务接待费', undefined], ['730299', 'budget'], ['7302999', undefined], ['720130218x', 'budget'], ['720131599', undefined], ['720130400', undefined],
    ['行政支出', 'budget'], ['事业支出-基本支出', 'budget'], ['经营支出', 'budget'], ['甲-投资支出', 'budget'], ['债务还本支出', 'budget'], ['上缴上级支出', 'budget'], ['对附属单位补助支出', 'budget'], ['非行政支出', undefined], ['预算会计', 'budget'],
    ['业务活动费用', 'financial'], ['单位管理费用\\办公费', 'financial'], ['经营费用', 'financial'], ['资产处置费用', 'financial'], ['所得税费用', 'financial'], ['财务会计', 'financial'], ['某经营费用', undefined],
    ['库存现金', 'counter'], ['银行存款-基本户', 'counter'], ['零余额账户用款额度', 'counter'], ['应付账款', 'counter'], ['其他应收款', 'counter'], ['预付账款', 'counter'], ['固定资产', 'counter'], ['本期盈余', 'counter'], ['财政拨款收入', 'counter'], ['事业预算收入', 'counter'], ['财政拨款结转', 'counter'], ['财政拨款结余', 'counter'], ['本年盈余分配', 'counter'], ['租金收入甲', undefined], ['x收入', undefined], ['01 银行存款', 'counter'], ['公务接待费', undefined], ['', undefined], ['甲银行存款', undefined],
  ])('“%s” is of %s', (account, system) => {
    expect(systemOf(account)).toBe(system);
  });

  test('in words of a title, a sheet or a column', () => {
    expect(['预算会计明细账', '甲预算账套', '预算核算', '预算', '财务会计', '财务账套', '财务核算', '财务', '预算表', '甲预算', '财务处', '甲财务', ''].map(systemInWords)).toEqual(['budget', 'budget', 'budget', 'budget', 'financial', 'financial', 'financial', 'financial', undefined, undefined, undefined, undefined, undefined]);
    expect(words('本期盈余 其他结余 财政拨款结转 期间损益 净资产 资金结存').map(isClosingAccount)).toEqual([true, true, true, true, true, false]);
  });

  test.each<readonly [string, string, string]>([
    ['30217 公务接待费', '30217', '公务接待费'],
    ['720101 行政支出-财政拨款支出-公务接待费', '', '公务接待费'],
    ['7201.01.30217', '30217', ''],
    ['72010130217公务接待费', '30217', '公务接待费'],
    ['7201行政支出/30217公务接待费', '30217', '公务接待费'],
    ['7201行政支出\\30217-3021701', '30217', '行政支出'],
    ['7201|302|30201办公费', '30201', '办公费'],
    ['7201>31013', '31013', ''],
    ['7201_39907', '39907', ''],
    ['7201-31599', '', ''],
    ['7201-30417', '', ''],
    ['7201-30201-30217', '30217', ''],
    ['7201--公务接待费', '', '公务接待费'],
    ['7201-办公用30217', '', '办公用'],
    ['7201-公务接待费（30217）', '', '公务接待费'],
    ['公务接待费', '', '公务接待费'],
  ])('“%s” names %s %s', (text, code, name) => {
    expect(subjectIn(text)).toEqual({ code, name });
  });
});
