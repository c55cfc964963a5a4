import { amountColumn, codeColumn, labelColumn } from '../build';
import type { Column } from '../types';

/** 预算支出功能分类 30 类, in the order of 表一 and 表四. The accounts have 26 with another numbering: match by name. */
export const EXPENDITURE_CLASSES: readonly string[] = [
  '一、一般公共服务支出',
  '二、外交支出',
  '三、国防支出',
  '四、公共安全支出',
  '五、教育支出',
  '六、科学技术支出',
  '七、文化旅游体育与传媒支出',
  '八、社会保障和就业支出',
  '九、社会保险基金支出',
  '十、卫生健康支出',
  '十一、节能环保支出',
  '十二、城乡社区支出',
  '十三、农林水支出',
  '十四、交通运输支出',
  '十五、资源勘探工业信息等支出',
  '十六、商业服务业等支出',
  '十七、金融支出',
  '十八、援助其他地区支出',
  '十九、自然资源海洋气象等支出',
  '二十、住房保障支出',
  '二十一、粮油物资储备支出',
  '二十二、国有资本经营预算支出',
  '二十三、灾害防治及应急管理支出',
  '二十四、预备费',
  '二十五、其他支出',
  '二十六、转移性支出',
  '二十七、债务还本支出',
  '二十八、债务付息支出',
  '二十九、债务发行费用支出',
  '三十、抗疫特别国债安排的支出',
];

export const FUNCTION_LEVELS: readonly number[] = [3, 5, 7];
/** 收入分类 codes: 类 3, 款 5, 项 7, 目 9 digits. */
export const INCOME_LEVELS: readonly number[] = [3, 5, 7, 9];

export const DISCLOSURE = '《地方预决算公开操作规程》（财预〔2016〕143号）';
export const PRINTED = '由表样直接推出';

/** 项目 › 科目编码、科目名称: how every table by function begins. */
export const FUNCTION_COLUMNS: readonly Column[] = [codeColumn('项目.科目编码'), labelColumn('项目.科目名称')];

/** 合计, 基本支出 and 项目支出 under `above`. */
export const SPENDING_COLUMNS = (above: string): readonly Column[] => ['合计', '基本支出', '项目支出'].map((name) => amountColumn(`${above}.${name}`));

/** The three budgets that pay fiscal appropriations, under `above`; their 列号 where the form prints any. */
export const FUND_COLUMNS = (above: string, first?: number): readonly Column[] =>
  FUNDS.map((fund, index) => amountColumn(`${above}.${fund}`, first === undefined ? undefined : first + index));

/** The three budgets that pay fiscal appropriations. */
export const FUNDS: readonly string[] = ['一般公共预算', '政府性基金预算', '国有资本经营预算'];
