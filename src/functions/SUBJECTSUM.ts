import { DOCUMENTS, place } from './documents';
import { defineFunction } from './runtime/define';
import { cells, content, figures } from './runtime/parameter';
import { reason } from './runtime/reasons';
import { fail, isFailure } from './runtime/result';
import { AMOUNTS, CODES } from './shared-parameters';
import { readCode } from '../subjects';
import { subjectRows, sumOrReason } from './subjects';

export const SUBJECTSUM = defineFunction({
  name: 'SUBJECTSUM',
  category: 'subject',
  description: {
    zh: '某科目之下的金额合计，只加最末级，类、款、项不重复计',
    en: 'The sum under a subject code; only the lowest level is added, so parents and children do not count twice',
  },
  parameters: [
    cells(CODES),
    figures(AMOUNTS),
    content(
      {
        name: { zh: '科目前缀', en: 'prefix' },
        description: { zh: '类、款或项的编码，如 208、20805、301', en: 'The code above, such as 208, 20805 or 301' },
        whatBlankMeans: { zh: '全部科目', en: 'Every subject' },
        example: '"208"',
      },
      true,
    ),
  ],
  result: { type: 'number', dimension: 'scalar', meaning: { zh: '合计金额', en: 'The sum' } },
  source: DOCUMENTS.科目,
  nativeEquivalent: '=SUMPRODUCT((LEN(A8:A40)=7)*(LEFT(A8:A40,3)="208")*C8:C40)',
  remarks: [
    {
      zh: '区域里既有 208，又有 20805、2080505 时，只加 2080505 一级；只有 208 一行时就取 208。上级有金额而与所列下级之和不等时返回 #N/A，并写明科目。',
      en: 'Where 208, 20805 and 2080505 all stand in the range, only 2080505 is added; where only 208 stands there, 208 is taken. A parent that differs from the sum of its listed children gives #N/A with its code.',
    },
  ],
  examples: [
    {
      args: [
        [['合计'], ['208'], ['20805'], ['2080505'], ['221'], ['22102'], ['2210201']],
        [[135.8], [63.79], [63.79], [63.79], [72.01], [72.01], [72.01]],
        '208',
      ],
      result: 63.79,
      from: place(DOCUMENTS.晋城决算, '公开05表，社会保障和就业支出', 'table 05, social security'),
    },
    {
      args: [
        [['合计'], ['208'], ['20805'], ['2080505'], ['221'], ['22102'], ['2210201']],
        [[135.8], [63.79], [63.79], [63.79], [72.01], [72.01], [72.01]],
        null,
      ],
      result: 135.8,
      from: place(DOCUMENTS.晋城决算, '公开05表两类之和 63.79+72.01', 'table 05, 63.79+72.01'),
    },
    { args: [[[301], [303]], [['717.45'], ['112.54']], 3], result: 829.99, from: place(DOCUMENTS.晋城决算, '公开06表人员经费合计', 'table 06, personnel'), note: { zh: '编码、金额是文本或数都可以', en: 'Codes and amounts may be text or numbers' } },
    { args: [[['208'], ['221']], [[1], [2]], '205'], error: '#N/A', from: DOCUMENTS.演示 },
    { args: [[['208'], ['221']], [[1]], '208'], error: '#VALUE!', from: DOCUMENTS.演示, note: { zh: '两个区域大小不同', en: 'The ranges differ in size' } },
  ],
  compute: (codes, amounts, prefixCell) => {
    const rows = subjectRows(codes, amounts);
    if (isFailure(rows)) return rows;
    const prefix = prefixCell === null ? '' : (readCode(prefixCell) ?? String(prefixCell).trim());
    return sumOrReason(rows, prefix) ?? fail('#N/A', reason('nothingFound', { what: prefix === '' ? '科目编码' : prefix }));
  },
});
