import { remarks } from './support/narrative';
import type { Rule } from './types';

/** A year in the text that is neither the year reported on nor the one before. */
export const rule: Rule = {
  id: 'NA-14',
  title: { zh: '正文的年度应是报告年度或上年', en: 'Years in the text must be those reported on' },
  severity: 'warning',
  basis: '公开的文字应与报表同一年度',
  messages: {
    year: {
      zh: '“{{words}}”：报表是 {{year}} 年度，这里写的是 {{said}} 年；请核对是不是沿用了以前的文字',
      en: '“{{words}}”: the tables are of {{year}}, the text says {{said}}; check whether an older text was reused',
    },
    title: {
      zh: '“{{words}}”写的是 {{said}} 年，而报表是 {{year}} 年度；封面、目录、标题的年度应与报表一致，请核对',
      en: '“{{words}}” is titled {{said}}, but the tables are of {{year}}; cover, contents and headings must have the year of the tables',
    },
    last: {
      zh: '“{{words}}”写的是 {{said}} 年的数，却正好是 {{year}} 年度报表的数 {{cell}}；请核对年度',
      en: '“{{words}}” is said of {{said}}, but is exactly this year’s figure ({{year}}, {{cell}}); check the year',
    },
  },
  check: (context) => remarks(context, 'NA-14'),
};
