import { normalize } from '../core';

/**
 * 政府预算支出经济科目 (款, of 机关) and the 部门预算支出经济科目 that become it: 《支出经济分类科目改革方案》（财预〔2017〕98号）附件 “两套科目对照”.
 * Subjects that only institutions use (绩效工资) or that vary by place are not in it.
 */
const COUNTERPARTS: Readonly<Record<string, readonly string[]>> = {
  工资奖金津补贴: ['基本工资', '津贴补贴', '奖金'],
  社会保障缴费: ['机关事业单位基本养老保险缴费', '职业年金缴费', '职工基本医疗保险缴费', '公务员医疗补助缴费', '其他社会保障缴费'],
  住房公积金: ['住房公积金'],
  办公经费: ['办公费', '印刷费', '手续费', '水费', '电费', '邮电费', '取暖费', '物业管理费', '差旅费', '租赁费', '工会经费', '福利费', '其他交通费用', '税金及附加费用'],
  会议费: ['会议费'],
  培训费: ['培训费'],
  公务接待费: ['公务接待费'],
  '因公出国（境）费用': ['因公出国（境）费用'],
  公务用车运行维护费: ['公务用车运行维护费'],
  '维修（护）费': ['维修（护）费'],
  离退休费: ['离休费', '退休费'],
  助学金: ['助学金'],
};

const GOVERNMENT_OF = new Map(Object.entries(COUNTERPARTS).flatMap(([government, own]) => own.map((name) => [normalize(name), government] as const)));
const KNOWN = new Set(Object.keys(COUNTERPARTS).map(normalize));

/**
 * The 政府预算支出经济科目 that a 部门预算支出经济科目 becomes, where the printed one is surely another. Names that are not of 机关
 * (institutions: 工资福利支出), classes and names nobody knows are not judged.
 */
export function misassigned(own: string, government: string): string | undefined {
  const right = GOVERNMENT_OF.get(bare(own));
  const printed = bare(government);
  return right !== undefined && KNOWN.has(printed) && normalize(right) !== printed ? right : undefined;
}

/** A name without the code or number before it. */
function bare(name: string): string {
  return normalize(name).replace(/^\d+[、.]?/, '');
}
