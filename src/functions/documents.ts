import type { Localized } from '../core';

/** Published documents and regulations the examples and rules come from. */
export const DOCUMENTS = {
  晋城决算: { zh: '晋城市应急管理局 2023 年度单位决算公开', en: 'Jincheng Emergency Management Bureau, final accounts 2023' },
  晋城自评: {
    zh: '晋城市应急管理局 2023 年度项目支出绩效自评表',
    en: 'Jincheng Emergency Management Bureau, project self-evaluations 2023',
  },
  晋城预算: { zh: '晋城市应急管理局 2026 年度单位预算公开', en: 'Jincheng Emergency Management Bureau, budget 2026' },
  晋中整体: {
    zh: '晋中市应急管理局 2020 年度部门整体支出绩效自评表',
    en: 'Jinzhong Emergency Management Bureau, overall self-evaluation 2020',
  },
  晋中目标: {
    zh: '晋中市应急管理局 2022 年度项目支出绩效目标申报表',
    en: 'Jinzhong Emergency Management Bureau, performance targets 2022',
  },
  衡阳自评: {
    zh: '衡阳市应急管理局 2022 年度项目支出绩效自评表',
    en: 'Hengyang Emergency Management Bureau, project self-evaluations 2022',
  },
  办法10号: {
    zh: '财预〔2020〕10号《项目支出绩效评价管理办法》',
    en: 'Caiyu [2020] No. 10, Measures for Performance Evaluation of Project Expenditure',
  },
  框架53号: {
    zh: '财预〔2013〕53号《预算绩效评价共性指标体系框架》',
    en: 'Caiyu [2013] No. 53, Framework of Common Indicators for Budget Performance Evaluation',
  },
  公开143号: {
    zh: '财预〔2016〕143号《地方预决算公开操作规程》',
    en: 'Caiyu [2016] No. 143, Procedures for Publishing Local Budgets and Final Accounts',
  },
  票据规定: {
    zh: '《支付结算办法》附一《正确填写票据和结算凭证的基本规定》',
    en: 'Payment and Settlement Measures, Annex 1: How to Fill in Bills and Vouchers',
  },
  科目: { zh: '《政府收支分类科目》', en: 'Classification of Government Revenue and Expenditure' },
  演示: { zh: '示意', en: 'Illustration' },
} as const satisfies Readonly<Record<string, Localized>>;

/** A place inside a document, such as a table or a row. */
export function place(document: Localized, zh: string, en: string): Localized {
  return { zh: `${document.zh}，${zh}`, en: `${document.en}, ${en}` };
}
