import type { ShareOf } from '../../core';
import type { ListGroup } from '../types';

/** 财预〔2020〕10号 项目支出绩效评价管理办法. */
export const EVALUATION_RULES = '《项目支出绩效评价管理办法》（财预〔2020〕10号）';
/** 财预〔2021〕101号. */
export const TARGET_RULES = '《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）';

const OUTPUT = ['数量指标', '质量指标', '时效指标', '成本指标'];
const COST = ['经济成本指标', '社会成本指标', '生态环境成本指标', '成本指标'];
const BENEFIT = ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
/** Many forms print 满意度指标 at both levels. */
const SATISFACTION = ['服务对象满意度指标', '满意度指标', '社会公众或服务对象满意度指标'];

/** 执行率 is what was spent of the annual budget. */
export const SPENT: ShareOf = { part: '全年执行数', whole: '全年预算数' };

/** 一级指标 and the 二级指标 that belong under each. */
export const FIRST_LEVEL: ListGroup['labels'] = {
  产出指标: OUTPUT,
  成本指标: COST,
  效益指标: BENEFIT,
  满意度指标: SATISFACTION,
};

/** 二级指标, with the shorter names some forms print. */
export const SECOND_LEVEL: ListGroup['labels'] = Object.fromEntries([...OUTPUT, ...COST, ...BENEFIT, ...SATISFACTION].map((label) => [label, []]));
