import { codeColumn, labelColumn } from '../build';
import type { Column } from '../types';

/** 决算支出功能分类 26 类, in the order of 01 and 04 (the budget has 30 with another numbering: match by name, never by number). */
export const EXPENDITURE_CLASSES: readonly string[] = [
  '一、一般公共服务支出',
  '二、外交支出',
  '三、国防支出',
  '四、公共安全支出',
  '五、教育支出',
  '六、科学技术支出',
  '七、文化旅游体育与传媒支出',
  '八、社会保障和就业支出',
  '九、卫生健康支出',
  '十、节能环保支出',
  '十一、城乡社区支出',
  '十二、农林水支出',
  '十三、交通运输支出',
  '十四、资源勘探工业信息等支出',
  '十五、商业服务业等支出',
  '十六、金融支出',
  '十七、援助其他地区支出',
  '十八、自然资源海洋气象等支出',
  '十九、住房保障支出',
  '二十、粮油物资储备支出',
  '二十一、国有资本经营预算支出',
  '二十二、灾害防治及应急管理支出',
  '二十三、其他支出',
  '二十四、债务还本支出',
  '二十五、债务付息支出',
  '二十六、抗疫特别国债安排的支出',
];

/** 支出功能分类 codes: 类 3, 款 5, 项 7 digits (《政府收支分类科目》). */
export const FUNCTION_LEVELS: readonly number[] = [3, 5, 7];

export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
export const FINAL_ACCOUNTS = '《部门决算报表》表内、表间审核公式，公开表与之同构';

/** 项目 › 科目代码、科目名称: how every table by function begins. */
export const FUNCTION_COLUMNS: readonly Column[] = [
  codeColumn('项目.科目代码', { aliases: ['科目编码', '功能分类科目编码'] }),
  labelColumn('项目.科目名称'),
];
