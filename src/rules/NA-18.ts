import { remarks } from './support/narrative';
import type { Rule } from './types';

/** Alternatives to choose from and placeholders left in the text. */
export const rule: Rule = {
  id: 'NA-18',
  title: { zh: '文字里不应留有模板的选项', en: 'Nothing of the template may be left in the text' },
  severity: 'warning',
  basis: '公开的文字应当填写完整',
  messages: {
    residue: { zh: '“{{words}}”像是模板里留下的；请选定或填写', en: '“{{words}}” looks left over from a template; choose or fill in' },
    fill: { zh: '这一节有 {{count}} 处待填写（“{{words}}”等）；请填写', en: '{{count}} places of this section are still to be filled in (“{{words}}” and others)' },
    leftOut: { zh: '“{{words}}”缺少数字；请填写', en: 'the figure of “{{words}}” is missing; fill it in' },
    unit: { zh: '“{{words}}”后面没有写“%”；请补上', en: '“{{words}}” has no “%”; add it' },
  },
  check: (context) => remarks(context, 'NA-18'),
};
