/** A mistake of the published performance documents that the rule catalogue names (SE, DE, PG). */
export interface NamedMistake {
  /** The rule of the catalogue, and others under which it may be said. */
  readonly rules: readonly string[];
  readonly what: string;
  readonly sample: string;
  /** Beginning of the sheet's name. */
  readonly sheet: string;
  /** Cells under any of which it counts as found. */
  readonly cells: readonly string[];
}

const SELF = 'jincheng-2023-self-evaluations';
const HENGYANG = 'hengyang-2022-performance';
const OVERALL = 'jinzhong-2020-overall-evaluation';
const TARGETS_2022 = 'jinzhong-2022-performance-targets';
const TARGETS_2026 = 'jincheng-2026-performance-targets';

const mistake = (rules: string, what: string, sample: string, sheet: string, ...cells: readonly string[]): NamedMistake => ({ rules: rules.split(' '), what, sample, sheet, cells });

/** Mistakes in texts that are no part of a workbook (SE-32, NA) and pairs of documents (PG-11) are not listed. */
export const NAMED: readonly NamedMistake[] = [
  mistake('SE-01', '安委会工作经费分值合计 105', HENGYANG, '自评3', 'G14', 'G26'),
  mistake('SE-02', '实列 60/20/10，表头 50/30/10', HENGYANG, '自评1', 'B14'),
  mistake('SE-08', '年初 174、全年预算=执行=135.912，执行率 100% 失真', SELF, '02', 'E7', 'D30', 'H7'),
  mistake('SE-11', '5×90/95=4.74 写 4.73', SELF, '22', 'I22'),
  mistake('SE-12', '30×54/55=29.45 写 29.46', SELF, '19', 'I17'),
  mistake('SE-13', '≤1775元/天 实际 1000 得 0/7', SELF, '23', 'I20'),
  mistake('SE-14', '成本“≥400万元”', SELF, '22', 'F17'),
  mistake('SE-15', '“部分达成”2/4=50%', SELF, '02', 'I21'),
  mistake('SE-16', '≥500人→95939人无原因', SELF, '11', 'I12'),
  mistake('SE-19', '满意度 8/10 无原因', HENGYANG, '自评1', 'H25'),
  mistake('SE-20', '95%以上→96% 得 8/10', HENGYANG, '自评3', 'H25'),
  mistake('SE-21', '成本 80万元，实际空，5/5', HENGYANG, '自评1', 'H22'),
  mistake('SE-22', '实际完成值带符号', SELF, '01', 'G12'),
  mistake('SE-23', '“开展计划执法检查”95／86', HENGYANG, '自评2', 'F25'),
  mistake('SE-30', 'Σ得分 103 写 98', HENGYANG, '自评3', 'H26'),
  mistake('SE-34', '文字 78.11%，表 100', SELF, '02', 'D30'),
  mistake('SE-36', '飞行“7.4小时”↔“≥360小时”满分', SELF, '22', 'D26', 'G12'),
  mistake('SE-37', '目标信息员 200 人 ↔ 指标 150 人', SELF, '16', 'B10', 'E16', 'F16'),
  mistake('DE-01', '正文编制 219、实有 203 ↔ 236、216', OVERALL, '部门', 'C8', 'F18'),
  mistake('DE-05', '预算调整 6396.34 ↔ 表头 1406.63', OVERALL, '部门', 'F22', 'C5'),
  mistake('DE-06', '文字“支付进度达标得0分”', OVERALL, '部门', 'C10'),
  mistake('DE-12 DE-14', '1976.37+4725.62=6701.99 写 6702', OVERALL, '部门', 'C9'),
  mistake('DE-07 DE-15', '14.20% 写 14.19%', OVERALL, '部门', 'F24'),
  mistake('DE-11', '固定资产利用率写成总额/在用', OVERALL, '部门', 'F34'),
  mistake('DE-14', '38 项和 4656.89≠4725.62', OVERALL, '部门', 'C9'),
  mistake('DE-15', '结转结余率截断', OVERALL, '部门', 'F24'),
  mistake('DE-16', '执法经费 204.68 ↔ 139.5', HENGYANG, '基础表', 'D19'),
  mistake('DE-18', '“共计 14 分”对 10 分', HENGYANG, '指标体系表', 'F23'),
  mistake('PG-02', '“项目资金 (万元)”750,000', TARGETS_2026, '18', 'G6'),
  mistake('PG-03', '一次性 1 年而 1,149,800≠220,000', TARGETS_2026, '04', 'D6'),
  mistake('PG-04', '成本 ≤50万元，资金 540,000', TARGETS_2026, '07', 'E24'),
  mistake('PG-05', '残保金 169311元／507933元', TARGETS_2022, '06', 'E20', 'E23'),
  mistake('PG-06', '18.9+40.1+21=80.0，写 119', TARGETS_2026, '03', 'B12'),
  mistake('PG-08', '无满意度指标', TARGETS_2026, '07', 'H20'),
  mistake('PG-09', '立项依据“无”', TARGETS_2022, '05', 'B13'),
  mistake('PG-10 FM-placeholder', 'XX月XX日', TARGETS_2022, '04', 'E23'),
];
