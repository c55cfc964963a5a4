import { normalize, type Unit, unitBehind } from '../../core';
import type { LedgerColumn } from './types';

/** A header label read as a kind of column; `account`, a plain 科目, is the subject as well where nothing says 经济分类. */
export type LabelKind = LedgerColumn;

const CODE_WORD = '(?:编码|代码|编号)?';
const ECONOMIC = '(?:部门)?(?:预算)?(?:支出)?经济(?:分类|科目|性质)(?:科目)?(?:\\(?[类款项]{1,2}级?\\)?)?(?:科目)?';

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  ['subjectName', new RegExp(`^${ECONOMIC}(?:名称|说明)$`)],
  ['subject', new RegExp(`^${ECONOMIC}${CODE_WORD}(?:及名称|和名称)?$`)],
  ['function', /^(?:支出)?功能(?:分类|科目|性质).{0,6}$/],
  ['fund', /^(?:财政)?(?:资金|经费|拨款|款项|指标|预算)(?:性质|来源|类型|类别|属性|种类)(?:名称)?$/],
  ['project', new RegExp(`^(?:预算|支出)?项目(?:名称|${CODE_WORD})?$`)],
  ['date', /^(?:(?:记账|凭证|业务|制单|入账|支付|报销|发生|登记|会计|交易|列支)?(?:日期|时间)|年月日|月日|月)$/],
  ['voucher', /^(?:(?:记账)?凭证(?:字号|编号|号码|号数|号|种类号数|种类|字|字、号)?|单据(?:号|编号)|支付令号)$/],
  ['summary', /^(?:业务|凭证|内容|支出|支付|资金|款项)?(?:摘要|用途|事由)(?:说明|内容)?$/],
  ['direction', /^(?:借贷|收支|发生|记账|金额|业务)?方向$|^借或贷$|^借\/贷$|^d\/?c(?:标志|标识)?$|^借贷(?:标志|标识|标记|别)?$/i],
  ['debit', /^(?:本期|本币|本年|本月|本次|当期)?借方(?:本币)?(?:金额|发生额|发生数|数)?$|^借$/],
  ['credit', /^(?:本期|本币|本年|本月|本次|当期)?贷方(?:本币)?(?:金额|发生额|发生数|数)?$|^贷$/],
  ['balance', /^(?:期末|本币|借方|贷方)?余额(?:金额)?$/],
  ['amount', /^(?:本期|本币|本次|本月|实际|实支|支出|支付|列支|报销|结算|发生|凭证|交易|付款|执行)*(?:金额|发生额|数额)$|^(?:支出|发生|列支|执行|实支)数$|^(?:实际|本期|本月|本次|本年)支出$|^(?:支出|支付)额$/],
  ['counter', new RegExp(`^(?:对方|对应)(?:会计)?科目(?:名称|${CODE_WORD})$`)],
  ['system', /^(?:会计|核算|账务|记账|账套)(?:体系|类型|类别|要素|方式|性质)$|^账套(?:名称)?$|^(?:财务|预算)\/(?:预算|财务)(?:会计)?$/],
  ['accountName', /^(?:会计|支出|明细|总账)?科目(?:全称|名称|全名)$/],
  ['account', new RegExp(`^(?:会计|支出|明细|总账)?科目${CODE_WORD}(?:及名称|和名称)?$`)],
];

const LONGEST = 20;

export function labelKind(text: string): LabelKind | undefined {
  const label = bareLabel(text);
  if (label.length > LONGEST) return undefined;
  return KINDS.find(([, pattern]) => pattern.test(label))?.[0];
}

/** Without spaces and without 金额's `（元）`. */
export function bareLabel(text: string): string {
  return unitBehind(normalize(text)).label;
}

export function unitInLabel(text: string): Unit | undefined {
  return unitBehind(normalize(text)).unit;
}
