import { fieldOf, targetTables } from './support/targets';
import type { Rule } from './types';

const FIELDS = ['立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'];
const NOTHING = /^(?:无|没有|暂无|略|-+|\/|同上)?[。.]?$/;

/** Texts that have to be written and are not. */
export const rule: Rule = {
  id: 'PG-09',
  title: { zh: '立项依据、必要性、措施、计划应当写明', en: 'Grounds, need, measures and plan are written down' },
  severity: 'warning',
  basis: '项目支出绩效目标表填报要求',
  messages: {
    blank: {
      zh: '“{{fields}}”没有填写内容；请补写',
      en: '“{{fields}}” says nothing; write what belongs there',
    },
  },
  *check(context) {
    for (const table of targetTables(context)) {
      const access = context.accessOf(table);
      const blank = FIELDS.flatMap((key) => {
        const field = fieldOf(access, key);
        return field && NOTHING.test(field.text) ? [{ key, cell: field.cell }] : [];
      });
      // A table without any of them prints another layout, or has lost its texts.
      if (blank.length > 0 && blank.length < FIELDS.length) {
        yield { messageId: 'blank', data: { fields: blank.map(({ key }) => key).join('、') }, cells: blank.map(({ cell }) => cell), table };
      }
    }
  },
};
