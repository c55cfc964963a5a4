import { amountColumn, field, fieldBlock, textColumn, texts } from '../build';
import type { Form } from '../types';
import { form as annual } from './annual';
import { form as base } from './shanxi-2022';

const TERM = ['中期', '中长期', '长期', '项目期', '实施周期'];

/** 项目支出绩效目标申报表 with the term beside the year, funds by 财政拨款 and 其他资金 (财预〔2015〕88号 and many provinces). */
export const form: Form = {
  ...base,
  edition: { id: 'two-sided', title: { zh: '实施期（中期）与年度并列、按财政拨款列资金的版式', en: 'Term beside year, funds by appropriation' } },
  aliases: [...annual.aliases, '项目支出绩效目标表'],
  unit: '万元',
  parts: base.parts.flatMap((part) => {
    switch (part.name) {
      case '抬头':
        return annual.parts.filter(({ name }) => name === '抬头');
      case '项目资金':
        return [
          fieldBlock(
            '项目资金',
            [amountColumn('实施期', undefined, { aliases: TERM }), amountColumn('年度')],
            [
              field('资金总额', { aliases: ['资金合计', '总额', '金额'] }),
              field('财政拨款', { aliases: ['财政资金', '当年财政拨款', '本年财政拨款', '财政性资金'] }),
              field('财政专户管理资金', { optional: true, aliases: ['财政专户资金'] }),
              field('上年结转资金', { optional: true, aliases: ['上年结转', '上年结转结余'] }),
              field('单位自筹', { optional: true, aliases: ['自筹资金', '单位资金', '自有资金'] }),
              field('其他资金', { aliases: ['其他', '其它资金'] }),
            ],
            ['项目资金', '项目资金申请', '资金情况'],
          ),
        ];
      case '项目情况':
        return annual.parts.filter(({ name }) => name === '项目情况');
      case '总体目标':
        return [
          texts(
            '总体目标',
            [field('实施期目标', { below: true, aliases: ['实施目标', '实施期总目标', '实施期绩效目标', ...TERM.map((side) => `${side}目标`), '中期绩效目标', '长期绩效目标'] }), field('年度目标', { below: true, aliases: ['年度绩效目标', '年度总体目标'] })],
            ['总体目标', '绩效目标'],
          ),
        ];
      case '绩效指标':
        return [{ ...part, columns: part.columns.map((column) => (column.key.endsWith('指标值') ? textColumn(column.key, { aliases: column.key.startsWith('年度') ? ['年度指标值', '年度目标值', '目标值'] : ['中期指标值', '实施期指标值', '长期指标值', '目标值'] }) : column)) }];
      default:
        return annual.parts.filter(({ name }) => name === part.name);
    }
  }),
  relations: [],
};
