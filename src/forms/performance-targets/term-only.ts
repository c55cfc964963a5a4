import { field, fieldBlock, texts } from '../build';
import type { Form, Part } from '../types';
import { form as annual } from './annual';
import { form as twoSided } from './two-sided';

const YEAR = '年度.';

/** The side of the term alone, with the words of the layout that has both. */
function ofTerm(part: Part): Part {
  switch (part.name) {
    case '项目资金':
      return fieldBlock(
        part.name,
        part.columns.filter(({ key }) => key === '实施期'),
        part.rows.kind === 'fields' ? part.rows.fields.map((each) => (each.key === '资金总额' ? field(each.label, { aliases: ['实施期资金总额', '中期资金总额', '中长期资金总额', '项目期资金总额', '项目总投资', '总投资'] }) : each)) : [],
        part.captions ?? [],
      );
    case '总体目标':
      return texts(part.name, part.rows.kind === 'fields' ? part.rows.fields.filter(({ key }) => key === '实施期目标') : [], part.captions ?? []);
    case '绩效指标':
      return { ...part, columns: part.columns.filter(({ key }) => !key.startsWith(YEAR)), ...(part.rows.kind === 'list' && { rows: { ...part.rows, names: part.rows.names.filter((key) => !key.startsWith(YEAR)), groups: part.rows.groups.filter(({ column }) => !column.startsWith(YEAR)) } }) };
    default:
      return part;
  }
}

/** 项目支出绩效目标申报表 of the whole term, without a year. */
export const form: Form = {
  ...twoSided,
  edition: { id: 'term-only', title: { zh: '只列实施期的版式', en: 'The term only' } },
  foreign: [...(annual.foreign ?? []).filter((label) => !/期|长期/.test(label)), '年度目标', '年度资金总额', '年度总体目标', '年度绩效目标', '年度指标值'],
  parts: twoSided.parts.map(ofTerm),
};
