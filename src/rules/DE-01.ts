import { amount, type Amount, ZERO } from '../core';
import { BAND_MESSAGES, bandVerdicts, RATE_MESSAGE } from './support/overall/verdicts';
import { textField, textFields } from '../performance/text-fields';
import type { Rule } from './types';

/** 行政编制为49名,实有43人; 单位编制135名;年末实有在职128人. */
const STAFF = /编制(?:人数|数)?(?:为|共)?(\d+)[名人个][,、;；。]?(?:年末)?(?:实有|在职|现有)(?:人员|人数|在职人员|在职)?(?:为|共)?(\d+)[人名]/g;
/** The parts of a count that stand between it and the staff. */
const THEREOF = /[,，、(]?其中[^;；。)]*\)?/g;
const COMPUTED = /在职人员(?:数)?(\d+)人?\/编制(?:数)?(\d+)/;

/** Posts and staff named in the text against the ones the control rate is computed from. */
export const rule: Rule = {
  id: 'DE-01',
  title: { zh: '在职人员控制率的人数应与单位人员情况一致', en: 'The staff of the control rate are those the text names' },
  severity: 'warning',
  basis: '《预算绩效评价共性指标体系框架》（财预〔2013〕53号）：在职人员控制率＝在职人员数／编制数×100%',
  messages: {
    ...BAND_MESSAGES,
    ...RATE_MESSAGE,
    staff: {
      zh: '“单位人员情况”合计编制 {{posts}}、实有 {{staff}}，在职人员控制率按编制 {{usedPosts}}、在职 {{usedStaff}} 计算；请核对口径',
      en: '单位人员情况 names {{posts}} posts and {{staff}} staff, the control rate is computed from {{usedPosts}} posts and {{usedStaff}} staff; check which is meant',
    },
  },
  *check(context) {
    yield* bandVerdicts(context, 'DE-01');
    for (const table of context.tables) {
      const access = context.accessOf(table);
      const named = textField(access, '单位人员情况');
      if (!named) continue;
      const rate = textFields(access, { part: '绩效情况', key: '计算分析情况' }).find(({ text }) => COMPUTED.test(text));
      const [, usedStaff, usedPosts] = COMPUTED.exec(rate?.text ?? '') ?? [];
      const pairs = [...named.text.replace(THEREOF, '').matchAll(STAFF)];
      if (!rate || usedStaff === undefined || usedPosts === undefined || pairs.length === 0) continue;
      const posts = total(pairs.map(([, each]) => each));
      const staff = total(pairs.map(([, , each]) => each));
      if (posts.eq(amount(usedPosts)) && staff.eq(amount(usedStaff))) continue;
      yield { messageId: 'staff', data: { posts: posts.toString(), staff: staff.toString(), usedPosts, usedStaff }, cells: [rate.cell, named.cell], table };
    }
  },
};

function total(figures: readonly (string | undefined)[]): Amount {
  return figures.reduce((sum, each) => sum.plus(amount(each ?? '0')), ZERO);
}
