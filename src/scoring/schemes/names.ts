import { normalize, stripNumbering } from '../../core';

/** Names one indicator goes by, behind the one that stands in schemes. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  在职人员控制率: ['财政供养人员控制率', '人员控制率', '编制内在职人员控制率', '在编人员控制率'],
  三公经费变动率: ['三公经费增减率'],
  重点支出安排率: ['重点项目支出安排率'],
  预算完成率: ['部门预算完成率', '整体预算完成率'],
  支付进度: ['支付进度率', '预算支付进度', '支出进度', '支出进度率'],
  结转结余率: ['资金结转结余率'],
  公用经费控制率: ['日常公用经费控制率'],
  政府采购执行率: ['政府采购预算执行率', '政府采购完成率'],
  固定资产利用率: ['资产利用率'],
  楼堂馆所面积控制率: ['新建楼堂馆所面积控制率', '新建楼堂馆所规模控制率', '楼堂馆所规模控制率'],
  楼堂馆所投资概算控制率: ['新建楼堂馆所投资概算控制率', '楼堂馆所投资控制率', '新建楼堂馆所投资控制率'],
};

const CANONICAL: ReadonlyMap<string, string> = new Map(Object.entries(SAME).flatMap(([name, others]) => others.map((other) => [other, name] as const)));

/** The name of an indicator as schemes call it: without numbering, quotation marks and words in brackets. */
export function indicatorKey(name: string): string {
  const bare = stripNumbering(normalize(name).replace(/^指标\d*[:、.]?/, '')).replace(/[“”"'‘’《》]/g, '').replace(/\([^()]*\)$/, '');
  return CANONICAL.get(bare) ?? bare;
}
