import { remarks } from './support/narrative';
import type { Rule } from './types';

/** 部门 and 单位 for one thing, and the name of another unit. */
export const rule: Rule = {
  id: 'NA-15',
  title: { zh: '“部门”和“单位”、单位名称前后应一致', en: '部门 and 单位, and the name of the unit, must be used alike' },
  severity: 'hint',
  basis: '公开文字的通常写法',
  messages: {
    mixed: {
      zh: '标题写“{{title}}”，正文写“{{words}}”；请核对用“部门”还是“单位”',
      en: 'The title says “{{title}}”, the text “{{words}}”; use either 部门 or 单位',
    },
    other: {
      zh: '“{{words}}”：报表的单位是{{unit}}；请核对单位名称',
      en: '“{{words}}”: the tables are of {{unit}}; check the name',
    },
  },
  check: (context) => remarks(context, 'NA-15'),
};
