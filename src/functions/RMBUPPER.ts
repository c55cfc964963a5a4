import { DOCUMENTS } from './documents';
import { rmbInWords } from './rmb';
import { defineFunction } from './runtime/define';
import { figure } from './runtime/parameter';
import { namedReason } from './runtime/reasons';
import { fail } from './runtime/result';

const AMOUNT = { zh: '金额（元）', en: 'amount' };

export const RMBUPPER = defineFunction({
  name: 'RMBUPPER',
  category: 'unit',
  description: { zh: '人民币大写，四舍五入到分', en: 'The amount in Chinese capital characters, rounded to the fen' },
  parameters: [
    figure({
      name: AMOUNT,
      description: { zh: '以元为单位的金额；写了单位（如 50万元）按所写单位', en: 'The amount in 元; a unit written with it (50万元) is obeyed' },
      whatBlankMeans: { zh: '返回 #N/A，不当作 0', en: 'Gives #N/A; a blank is not 0' },
      example: '1409.50',
      unit: '元',
    }),
  ],
  result: { type: 'text', dimension: 'scalar', meaning: { zh: '大写金额，不含“人民币”三字', en: 'The words, without the leading 人民币' } },
  source: DOCUMENTS.票据规定,
  remarks: [
    { zh: '到元为止写“整”；有角、分时不写“整”。', en: '整 is written after 元, not after 角 or 分.' },
    { zh: '负数前加“负”，超过 1 亿亿元返回 #VALUE!。', en: 'Negative amounts begin with 负; from 10^16 on the result is #VALUE!.' },
  ],
  examples: [
    { args: [1409.5], result: '壹仟肆佰零玖元伍角', from: DOCUMENTS.票据规定 },
    { args: [6007.14], result: '陆仟零柒元壹角肆分', from: DOCUMENTS.票据规定 },
    { args: [1680.32], result: '壹仟陆佰捌拾元零叁角贰分', from: DOCUMENTS.票据规定 },
    { args: [107000.53], result: '壹拾万柒仟元零伍角叁分', from: DOCUMENTS.票据规定 },
    { args: [16409.02], result: '壹万陆仟肆佰零玖元零贰分', from: DOCUMENTS.票据规定 },
    { args: [325.04], result: '叁佰贰拾伍元零肆分', from: DOCUMENTS.票据规定 },
    { args: ['193万元'], result: '壹佰玖拾叁万元整', from: DOCUMENTS.演示 },
    { args: [0], result: '零元整', from: DOCUMENTS.演示 },
    { args: ['1e99'], error: '#VALUE!', from: DOCUMENTS.演示 },
    { args: [''], error: '#N/A', from: DOCUMENTS.演示 },
  ],
  compute: (yuan) => rmbInWords(yuan) ?? fail('#VALUE!', namedReason('overflow', AMOUNT)),
});
