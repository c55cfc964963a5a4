import type { Form } from '../types';
import { BY_APPROPRIATION, partsOf } from './blocks';
import { form as base } from './shanxi-2022';

/** Titles of tables of project targets. */
export const TITLES = ['项目支出绩效目标申报表', '项目绩效目标表', '项目绩效目标申报表', '项目支出绩效目标批复表', '项目支出绩效目标公开表', '项目绩效目标批复表', '项目绩效目标公开表', '预算项目绩效目标表', '财政支出项目绩效目标表', '专项资金绩效目标申报表'];

/** Labels that speak of the whole term. */
const OF_TERM = ['实施期', '实施期目标', '实施目标', '实施期资金总额', '实施期总目标', '实施期绩效目标', '中期', '中期目标', '中期资金总额', '中期指标值', '中长期目标', '中长期资金总额', '项目期资金总额', '三年资金总额', '实施期指标值', '长期目标', '长期绩效指标'];

/** Labels that tell what was done, or speak of a whole department. */
export const NOT_OF_TARGETS = [
  ...['得分', '自评得分', '自评分', '实际得分', '实际完成值', '实际完成情况', '实际完成指标值', '目标实际完成情况', '全年实际值', '全年完成值', '完成值', '全年执行数', '执行数', '执行率', '预算执行率', '预算执行情况', '偏差原因分析及改进措施'],
  // 绩效目标执行监控表.
  ...['全年预计执行数', '全年预计完成情况', '完成目标可能性', '全年预计完成值', '1-7月执行数', '1-7月执行率', '1-7月执行情况', '执行监控'],
  ...['年度主要任务', '主要任务', '任务名称', '整体绩效目标'],
];

/** 项目支出绩效目标表 that says nothing but the year (the layout of the central departments): one column each of indicator and target. */
export const form: Form = {
  ...base,
  edition: { id: 'annual', title: { zh: '只列年度的版式', en: 'The year only' } },
  title: '项目支出绩效目标表',
  aliases: TITLES,
  unit: '万元',
  foreign: [...OF_TERM, ...NOT_OF_TARGETS],
  parts: partsOf(['年度'], BY_APPROPRIATION),
  relations: [],
};
