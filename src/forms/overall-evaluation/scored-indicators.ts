import { field, fieldBlock, pointsColumn, relation, textColumn, texts } from '../build';
import type { ListGroup } from '../types';

/** 一级指标 and the 二级指标 under each (财预〔2013〕53号); local tables print 投入、过程 alike. */
const FIRST: ListGroup['labels'] = {
  投入: ['目标设定', '预算配置'],
  过程: ['预算执行', '预算管理', '资产管理'],
  产出: ['职责履行'],
  效率: [],
  效果: ['履职效益'],
  产出及效率: ['职责履行', '履职效益'],
};
const SECOND: ListGroup['labels'] = Object.fromEntries(['目标设定', '预算配置', '预算执行', '预算管理', '资产管理', '职责履行', '履职效益'].map((label) => [label, []]));
/** How an indicator is scored. */
export const STANDARD = textColumn('评价标准', { aliases: ['评分标准', '评分依据', '计分标准', '评分细则', '打分标准'] });
export const SCORE = pointsColumn('评价得分', { most: '指标分值.设定分值', printed: '得分', aliases: ['自评得分', '评价得分', '自评分', '实际得分', '评分'] });
export const NAME = textColumn('三级指标', { aliases: ['指标名称', '评价指标'] });
export const WEIGHT = pointsColumn('指标分值.设定分值', { printed: '分值', aliases: ['权重', '标准分', '标准分值', '指标分值', '参考分值', '设定分值'] });

export const ROWS = {
  names: ['三级指标'],
  groups: [
    { column: '一级指标', labels: FIRST },
    { column: '二级指标', labels: SECOND },
  ],
};

export const WHOSE = texts('抬头', [field('填报单位', { optional: true, aliases: ['部门名称', '单位名称', '部门(单位)名称'] })]);

export const TOTAL = fieldBlock('总分', [pointsColumn('分值'), pointsColumn('得分', { most: 100 })], [field('总分', { optional: true, aliases: ['合计', '总计', '得分合计', '自评总分'] })]);

export const SUMS = [
  relation('DE-13', '总分.得分 = 合计(绩效情况.评价得分)', { zh: '总分应等于各指标得分之和', en: 'The total score must be the sum of the indicators' }),
  relation('DE-13', '总分.分值 = 合计(绩效情况.设定分值)', { zh: '分值合计应等于各指标分值之和', en: 'The total weight must be the sum of the indicators' }),
];
