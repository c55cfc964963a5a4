import { fieldOf, targetTables } from './support/targets';
import type { Rule } from './types';

const FIELDS = ['立项依据', '项目设立必要性', '保证项目实施的制度、措施', '项目实施计划'];
const NOTHING = /^(?:无|没有|暂无|略|-+|\/|同上)?[。.]?$/;

/** One document cited twice is nothing; the same words four times over are a slip of copying. */
const REPEATED = 4;
const SHORTEST = 10;
const LONGEST = 31;

/** Texts that have to be written and are not. */
export const rule: Rule = {
  id: 'PG-09',
  title: { zh: '立项依据、必要性、措施、计划应当写明', en: 'Grounds, need, measures and plan are written down' },
  severity: 'warning',
  basis: '项目支出绩效目标表填报要求',
  messages: {
    repeated: {
      zh: '“{{field}}”里“{{words}}”一字不差写了 {{count}} 遍，疑似识别或录入错误；请核对',
      en: '“{{field}}” says “{{words}}” {{count}} times in the same words, perhaps a slip in reading or copying; check',
    },
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
      for (const key of FIELDS) {
        const field = fieldOf(access, key);
        const found = field && repeatedIn(field.text);
        if (found) yield { messageId: 'repeated', data: { field: key, ...found }, cells: [field.cell], table, severity: 'hint' };
      }
      // A table without any of them prints another layout, or has lost its texts.
      if (blank.length > 0 && blank.length < FIELDS.length) {
        yield { messageId: 'blank', data: { fields: blank.map(({ key }) => key).join('、') }, cells: blank.map(({ cell }) => cell), table };
      }
    }
  },
};

/** The clause said most often, without the number in front of it. */
function repeatedIn(text: string): { readonly words: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const clause of text.split(/[;；。]/)) {
    const words = clause.replace(/^\(?\d{1,3}\)?[、.]?/, '');
    if (words.length >= SHORTEST) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= REPEATED ? { words: most[0].length > LONGEST ? `${most[0].slice(0, LONGEST)}…` : most[0], count: most[1] } : undefined;
}
