/**
 * Expenditure classes as earlier editions of 《政府收支分类科目》 name them, and their name today. Tables of those years, and offices that
 * go on with an old template, print them.
 */
const FORMER: ReadonlyMap<string, string> = new Map([
  ['医疗卫生支出', '卫生健康支出'],
  ['医疗卫生与计划生育支出', '卫生健康支出'],
  ['文化体育与传媒支出', '文化旅游体育与传媒支出'],
  ['资源勘探信息等支出', '资源勘探工业信息等支出'],
  ['资源勘探电力信息等支出', '资源勘探工业信息等支出'],
  ['国土资源气象等支出', '自然资源海洋气象等支出'],
  ['国土海洋气象等支出', '自然资源海洋气象等支出'],
  ['农林水事务', '农林水支出'],
  ['城乡社区事务', '城乡社区支出'],
  ['商业服务业等事务', '商业服务业等支出'],
  ['金融监管等事务支出', '金融支出'],
  ['粮油物资管理事务', '粮油物资储备支出'],
  ['粮油物资储备管理事务', '粮油物资储备支出'],
]);

/** The name of today; the name itself where it never changed. */
export function nameToday(name: string): string {
  return FORMER.get(name) ?? name;
}
