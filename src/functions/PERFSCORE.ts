import { isCannotSay, readJudgement, scoreIndicator } from '../scoring';
import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { content, weight } from './runtime/parameter';
import { failureOf } from './runtime/reasons';
import { RESULT, TARGET, WEIGHT } from './shared-parameters';

export const PERFSCORE = defineFunction({
  name: 'PERFSCORE',
  category: 'performance',
  description: {
    zh: '绩效指标得分：按年初指标值和实际完成值的文字计分，读不懂就说明原因，不猜',
    en: 'Score of an indicator from the texts of target and result; what cannot be read is explained, not guessed',
  },
  parameters: [
    content(TARGET),
    content(RESULT),
    weight(WEIGHT),
    content(
      {
        name: { zh: '达成情况', en: 'judgement' },
        description: {
          zh: '人工判定：达成、部分达成、未达成，或完成比例（如 64%）；填写后以它为准',
          en: 'Your own judgement: 达成, 部分达成, 未达成 or a share such as 64%; it goes before the texts',
        },
        whatBlankMeans: { zh: '按指标值和完成值计分', en: 'The texts decide' },
        example: '"部分达成"',
      },
      true,
    ),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '得分，保留 2 位小数', en: 'Points, two decimals' } },
  source: DOCUMENTS.办法10号,
  remarks: [
    { zh: '≥：达到得满分，否则 分值×完成值÷指标值。', en: '≥: full marks when reached, otherwise weight × result ÷ target.' },
    { zh: '=：相等或超过得满分，不足按比例；指标值为 0 时，完成值为 0 得满分，大于 0 得 0 分。', en: '=: full marks when equal or more, otherwise in proportion; with a target of 0, nothing earns full marks and anything else none.' },
    { zh: '每月、每季度、每周的次数折成全年与完成值比较；看不出完成值是一期还是全年的，返回 #N/A。', en: 'Counts a month, quarter or week are compared over the year; where the result may be that of one period, #N/A.' },
    {
      zh: '≤：不超过得满分，超出按 分值×(1−超出额÷指标值)，最低 0 分。成本类完成值为 0 可能是没有实施，返回 #N/A，请人工判定。',
      en: '≤: full marks when not exceeded, otherwise weight × (1 − excess ÷ target), at least 0. A cost of 0 may mean that nothing was done: #N/A, judge by hand.',
    },
    {
      zh: '完成值是“达成”得满分；“部分达成”在 60%（含）到 80%、“未达成”在 0 到 60% 之间由人判定：没有用“达成情况”参数写比例时返回 #N/A，并说明该档得分区间。',
      en: '达成 earns full marks; for 部分达成 (60% to below 80%) and 未达成 (below 60%) a person decides: without a share in the judgement the result is #N/A with the range of points.',
    },
    {
      zh: '指标值没写符号（如 80万元）时，完成值与它相等得满分，不相等返回 #N/A：看不出该多还是该少，请补写 ≥、≤ 或 =。',
      en: 'Where the target has no sign (80万元), an equal result earns full marks and any other gives #N/A: add ≥, ≤ or =.',
    },
    {
      zh: '单位自动换算（元与万元、条与万人次、分钟与小时）。单元格里的数与百分数比较时按小数理解：0.884 即 88.4%；大于 1 又没有百分号的不猜。',
      en: 'Units are converted (元 and 万元, 条 and 万人次, minutes and hours). A number beside a percentage is a fraction: 0.884 is 88.4%; above 1 without a percent sign it is not guessed.',
    },
  ],
  examples: [
    { args: ['≥10个', '≥4个', 4], result: 1.6, from: place(DOCUMENTS.晋城自评, '标准化评审一般化工和医药企业数', 'chemical enterprises reviewed') },
    { args: ['≥95%', '≥88.4%', 2], result: 1.86, from: place(DOCUMENTS.晋城自评, '参加考试人员通过率', 'pass rate') },
    { args: ['≥25小时', '≥24.3小时', 10], result: 9.72, from: place(DOCUMENTS.晋城自评, '巡航护林每月保底飞行时间', 'flying hours a month') },
    { args: ['=150人', '=134人', 2], result: 1.79, from: place(DOCUMENTS.晋城自评, '培训干部人数', 'officials trained') },
    { args: ['=55人', '=54人', 13], result: 12.76, from: place(DOCUMENTS.晋城自评, '招聘人数', 'people recruited') },
    { args: ['≤70万元', '≤44.9万元', 7], result: 7, from: place(DOCUMENTS.晋城自评, '专线使用成本', 'cost of lines') },
    { args: ['≤20%', '≤53.77%', 3], result: 0, from: place(DOCUMENTS.晋城自评, '年度维护成本增长率', 'growth of maintenance cost') },
    { args: ['≧200条', '≧1000000条', 3], result: 3, from: place(DOCUMENTS.晋城自评, '发送安全提示短信条数', 'messages sent') },
    { args: ['10月前', '达成预期指标', 10], result: 10, from: place(DOCUMENTS.晋城自评, '经费补助下发时间', 'time of payment') },
    { args: ['4 次以上', 4, 5], result: 5, from: place(DOCUMENTS.衡阳自评, '组织开展安全生产专项行动', 'special actions') },
    { args: ['130 多起', 149, 10], result: 10, from: place(DOCUMENTS.衡阳自评, '突发事件及时处置', 'incidents handled') },
    {
      args: ['有效减少', '部分达成预期指标并具有一定效果', 7],
      error: '#N/A',
      from: place(DOCUMENTS.晋城自评, '减少经济损失，自评 4.5 分', 'less economic loss, 4.5 points given'),
      note: { zh: '该档 4.20–5.59 分，由人判定', en: 'A person decides between 4.20 and 5.59' },
    },
    { args: ['有效减少', '部分达成预期指标并具有一定效果', 7, '64%'], result: 4.48, from: DOCUMENTS.演示, note: { zh: '人工判定 64%', en: 'Judged at 64%' } },
    { args: ['未填报', '达成预期指标', 10], error: '#N/A', from: place(DOCUMENTS.晋城自评, '成本指标年初未设置', 'no cost target was set') },
    { args: ['≤10万元', '≤0万元', 5], error: '#N/A', from: place(DOCUMENTS.晋城自评, '演讲比赛活动费用，活动未办', 'cost of an event that did not take place') },
    { args: ['检查企业 80 家以上, 出动人员 640 人次以上', 95, 2], error: '#N/A', from: place(DOCUMENTS.衡阳自评, '开展计划执法检查', 'inspections') },
  ],
  compute: (target, result, full, judgement) => {
    const judged = readJudgement(judgement);
    if (isCannotSay(judged)) return failureOf(judged);
    const outcome = scoreIndicator(target, result, full, judged);
    return isCannotSay(outcome) ? failureOf(outcome) : outcome.score;
  },
});
