/**
 * How labels of performance tables are put together, wherever they are printed: modifiers in any order, then the word that says
 * what it is. They read a label without brackets, numbering, 其中 and year, and only where no form prints it exactly.
 */
const YEAR = '本年度|本年|年度|当年|全年|该年';
const MONEY = '财政|专项|转移支付|补助|拨款|资金|配套|安排|下达|补贴|预算|经费|投入|奖补';

const label = (...pieces: readonly string[]): RegExp => new RegExp(`^${pieces.join('')}$`);
const free = (...words: readonly string[]): string => `(?:${words.join('|')})*`;
const some = (...words: readonly string[]): string => `(?:${words.join('|')})+`;
const one = (...words: readonly string[]): string => `(?:${words.join('|')})`;

const TITLE_END = '绩效目标(?:申报|批复|公开|备案|审核|填报|情况|设定|及指标|指标)*表$';

/** 部门预算项目绩效目标公开表, 卫生院设备购置绩效目标表; of a whole department where 整体 is said. */
export const TARGET_TITLE = new RegExp(`^(?!.*整体)(?:.*(?:项目|专项|转移支付|政策|区域).{0,8}|(?!.*(?:部门|单位|工作活动)).{2,40})${TITLE_END}`);
/** 财政专项资金绩效自评情况表; of one project. */
export const EVALUATION_TITLE = /^(?!.*(?:整体|汇总|一览)).{0,24}(?:项目|专项|资金|转移支付|政策|业务费|经费).{0,8}绩效(?:目标完成情况|(?:目标)?(?:完成情况)?(?:单位)?自(?:我)?评(?:价|分)?(?:情况|结果|打分|评分|得分)*)表$/;
export const OVERALL_TARGET_TITLE = new RegExp(`整体.{0,6}${TITLE_END}`);

/** What is known of a project and of whoever answers for it. */
export const HEAD_LIKE = {
  project: label(free('预算', '二级', '三级', '支出', '财政', '专项', '申报', '部门', '单位', '具体'), '项目', free('支出', '资金', '政策'), '(?:名称)'),
  department: label(free('业务', '预算', '项目'), one('主管', '一级预算'), free('预算', '财政', '业务'), one('部门', '单位'), free('名称', '及', '和', '代码', '编码')),
  unit: label(free('项目', '资金', '具体', '预算'), one('实施', '承担', '申报', '填报', '使用', '建设', '责任', '执行', '用款', '编制', '基层预算', '二级预算'), free('项目', '预算', '责任'), one('单位', '部门'), free('名称', '及', '和', '代码', '编码')),
  /** The whole term in one cell, 2024年1月-12月; and its ends apart. 完成时间 alone heads a plan, or names an indicator. */
  term: label(some('项目', '实施', '建设', '执行', '起止', '计划'), one('期限', '起止时间', '起止日期', '起止年限', '起止年度', '时间', '年限', '周期')),
  from: label(some('项目', '计划', '预计', '实施'), one('开始', '起始', '启动', '开工'), one('日期', '时间', '年月', '年度', '年份')),
  until: label(some('项目', '计划', '预计', '实施'), one('结束', '终止', '截止', '完成', '完工', '竣工'), one('日期', '时间', '年月', '年度', '年份')),
} as const;

/** Funds by where they come from. */
export const FUND_LIKE = {
  total: label('(?:', free(YEAR, '项目', '预算', '申报', '申请', '资金', '支出', '安排', '批复', '部门', '财政'), one('资金', '预算', '金额', '投资', '投入', '经费', '安排'), free('安排', '申请', '申报', '批复', '资金', '预算', '金额', '总额'), one('总额', '合计', '总计', '总量', '总规模', '总数'), '|', free(YEAR, '项目', '预算'), '总', one('金额', '额', '资金'), ')'),
  appropriation: label(free(YEAR, '本级', '部门', '其中'), one('财政', '一般公共预算'), free('性', MONEY)),
  central: label('中央', free('级', '本级', MONEY)),
  province: label(one('省', '自治区', '直辖市'), some('级', '本级', MONEY)),
  city: label(one('市', '地市', '州', '州市', '盟市', '设区市'), some('级', '本级', MONEY)),
  county: label(one('县', '区', '县区', '区县', '县市区', '旗', '乡镇', '县级市', '街道'), some('级', '本级', MONEY)),
  local: label(one('地方', '市县', '市县区', '州县', '市区县', '下级'), free('级', '本级', MONEY)),
  carried: label(free('财政', '其中'), one('上年', '上年度', '以前年度', '历年', '年初', '往年'), free('财政', '项目', '资金', '拨款'), some('结转', '结余', '和', '及', '与'), free('资金', '数', '金额')),
  own: label(free('项目', '申报', '单位', '企业', '部门'), some('自筹', '自有', '单位资金', '企业资金'), free('配套', '投入', '资金', '经费', '部分')),
  other: label('其[他它]', free('来源', '渠道', '财政', '社会', '配套', '自筹', '的', '各类', '各项'), free('资金', '收入', '拨款', '经费', '部分')),
} as const;

/** Texts that say what is aimed at. */
export const GOAL_LIKE = {
  year: label(some(YEAR, '项目', '总体', '绩效', '预期', '工作', '预算', '整体', '部门', '单位', '履职', '总'), '目标', free('概述', '描述', '内容')),
  /** What was aimed at, beside what became of it. */
  planned: label('(?!绩效目标$|项目目标$)', some(YEAR, '年初', '预期', '计划', '设定', '申报', '批复', '项目', '预算', '总体', '绩效', '总', '的'), '目标', free('概述', '描述', '内容', '情况')),
  reached: label('(?!.*指标)', free(YEAR, '项目', '总体', '绩效', '预期', '目标', '任务', '工作', '具体', '实际', '综合', '总'), one('完成情况', '完成目标', '实现情况', '达成情况'), free('综述', '概述', '说明', '描述')),
  term: label(free('项目'), one('实施期', '中期', '中长期', '长期', '项目期', '三年', '实施周期', '全周期'), free('总体', '绩效', '总', '预期', '项目'), '目标', free('概述', '描述', '内容')),
} as const;

/** Headings of a list of indicators. */
export const INDICATOR_LIKE = {
  name: label(free('绩效', '具体', '三级', '考核', '评价', '个性', '项目'), '指标', one('名称', '内容', '描述', '项目', '事项')),
  yearTarget: label('(?:', some(YEAR), free('项目', '绩效', '预期', '计划', '目标', '指标', '预算'), one('指标值', '目标值', '绩效值', '计划值', '预期值', '标准值'), '|', one('预期', '预计', '计划'), some(YEAR), one('实现', '完成', '达到'), '值|', some(YEAR), one('预期', '预计', '计划'), one('实现', '完成', '达到'), '值)'),
  target: label(free('项目', '绩效', '预期', '计划', '目标', '指标', '考核', '设定', '具体', '预算', '标准'), one('指标值', '目标值', '绩效值', '计划值', '预期值', '标准值', '设定值', '数值')),
  termTarget: label(one('实施期', '中期', '中长期', '长期', '项目期', '三年', '实施周期', '周期'), free('绩效', '预期', '总体', '目标', '指标'), one('指标值', '目标值', '绩效值', '计划值')),
  sign: label(free('指标', '指标值', '目标值', '运算', '比较', '计算', '关系', '数学', '判断', '完成'), one('性质', '方向', '方向性', '符号', '运算符', '比较符', '计算符', '关系符', '算符')),
  unit: label(free('计量', '度量', '指标', '指标值', '目标值', '数量', '计算', '数值'), one('单位', '量纲')),
  weight: label(free('指标', YEAR, '执行率', '预算执行', '标准', '设定', '三级', '参考', '绩效', '考核', '评价'), some('分值', '权重', '分数', '权数', '满分', '标准分', '权重分', '比重')),
  remark: label(free('指标', '指标值', '绩效', '目标值', '绩效指标', '其他', '取值', '设定', '确定', '设置', '评价', '评分', '计分', '数据', '有关'), one('备注', '说明', '解释', '来源', '依据', '标准', '方法', '规则', '公式', '渠道', '内涵', '描述', '佐证材料')),
} as const;

/** What a table of a whole department prints besides. */
export const DEPARTMENT_LIKE = {
  whose: label(free('预算', '一级', '二级', '省级', '市级', '县级', '区级', '本级', '填报', '申报', '编制', '基层'), some('部门', '单位', '和', '及'), free('名称', '全称')),
  duties: label(free('部门', '单位', '主要', '工作', '基本', '法定'), some('职能', '职责', '职能职责'), free('概述', '概况', '描述', '情况', '简介')),
  task: label(free(YEAR, '主要', '重点', '工作', '部门', '单位', '具体', '履职'), one('任务', '工作', '职能活动', '工作事项'), free('项目', '事项', '名称')),
  content: label(free('主要', '工作', '任务', '具体', '实施', '项目'), '内容', free('概述', '描述', '及要求')),
  cost: label(free('预算', '任务', '安排', '拟', '投入', '资金', '涉及', '所需', '申报', YEAR, '金额', '的'), one('金额', '资金', '预算', '经费', '总额'), free('总额', '合计', '小计', '数', '安排')),
  basic: label('基本支出', free('预算', '经费', '资金', '金额', '合计', '小计', '数')),
  staff: label('人员', some('类', '经费', '支出', '项目', '预算', '费用', '数', '小计')),
  running: label(free('日常'), '公用', some('类', '经费', '支出', '项目', '预算', '费用', '数', '小计')),
  projects: label(free('部门'), '项目', some('支出', '经费'), free('预算', '资金', '金额', '合计', '小计', '数')),
} as const;

/** How a self-evaluation heads what was budgeted, spent and reached. */
export const EVALUATION_LIKE = {
  first: label(one('年初', '期初', '初始'), free('批复', '安排', '部门', '项目', '财政', '申报', '资金'), '预算', free('资金', '安排', '批复', '申请', '总额', '数', '金额')),
  budget: label(free(YEAR, '调整后', '部门', '年初', '资金', '财政', '安排', '批复', '调整', '最终'), '预算', free('资金', '安排', '批复', '总额', '申请'), one('数', '金额', '总额')),
  spent: label(free(YEAR, '预算', '实际', '资金', '部门', '财政', '累计', '项目'), one('执行', '支出', '支付'), one('数', '金额', '总额')),
  rate: label(free(YEAR, '预算', '资金', '部门', '支出', '项目'), one('执行率', '支出率', '支付率', '执行进度', '支出进度')),
  score: label(free('自评', '实际', '评价', '指标', '自我', '单位', '执行率'), one('得分', '自评分', '评分', '得分值', '分数')),
  result: label(free(YEAR, '实际', '指标', '目标', '绩效', '自评'), one('完成值', '实际值', '完成情况', '达到值', '完成数', '实现值', '完成指标值')),
  reason: label(free('偏差', '未完成', '扣分', '偏离', '得分', '未达标', '差异', '产生', '的'), '原因', free('分析', '说明', '情况', '及', '和', '与', '改进', '整改', '措施', '拟采取', '的')),
  total: label(free('自评', '综合', '最终', '评价', '项目', '绩效'), one('总分', '总得分', '总评分', '得分合计', '合计得分', '总计得分', '综合得分', '综合评分', '最终得分', '最终评分')),
  /** After the target was adjusted, where the one of the start of the year stands beside it. */
  adjusted: label(free(YEAR), '调整', free('目标'), one('指标值', '目标值')),
} as const;

export const OVERALL_EVALUATION_TITLE = /整体.{0,6}绩效(?:目标)?(?:完成情况)?自(?:我)?评(?:价)?(?:情况|结果|打分|评分)?表$/;
