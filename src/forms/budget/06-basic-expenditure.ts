import { amountColumn, codeTree, fixedRows, gathered, labelColumn, onlyFilled, part, relation } from '../build';
import { ECONOMIC_CLASSES } from '../final-accounts/06-basic-expenditure';
import type { Form } from '../types';
import { DISCLOSURE, PRINTED } from './classes';

/** 类 of 经济分类 have three digits, 款 five. */
const CLASS_DIGITS = 3;

/** 表六 基本支出分经济科目表: 部门经济科目 by name, codes not printed; only rows with figures are listed. */
export const form: Form = {
  id: 'budget/06',
  short: '表六',
  title: '一般公共预算安排基本支出分经济科目表',
  aliases: ['一般公共预算基本支出预算表', '一般公共预算基本支出部门预算经济分类预算表', '一般公共预算基本支出表'],
  en: 'Basic expenditure by economic class',
  tableCode: '预算公开表6',
  unit: '万元',
  decimals: 2,
  basis: DISCLOSURE,
  parts: [
    part(
      '',
      [
        labelColumn('部门预算支出经济科目名称'),
        labelColumn('政府预算支出经济科目名称', { optional: true }),
        amountColumn('预算数.合计'),
        amountColumn('预算数.人员经费'),
        amountColumn('预算数.公用经费'),
      ],
      onlyFilled(
        fixedRows(gathered('合计', ECONOMIC_CLASSES.filter(({ key }) => key.length === CLASS_DIGITS).map(({ key }) => key), 'B06-1'), codeTree('B06-1', ECONOMIC_CLASSES)),
      ),
    ),
  ],
  relations: [
    relation(
      'B06-1',
      '每行: 预算数.合计 = 人员经费 + 公用经费',
      { zh: '合计应等于人员经费与公用经费之和', en: 'The total must equal staff plus operating funds' },
      { basis: PRINTED },
    ),
    // 人员经费＝工资福利＋对个人和家庭的补助，公用经费＝商品和服务＋资本性支出
    ...(
      [
        ['工资福利支出', '公用经费'],
        ['对个人和家庭的补助', '公用经费'],
        ['商品和服务支出', '人员经费'],
        ['资本性支出', '人员经费'],
      ] as const
    ).map(([name, other]) =>
      relation(
        'B06-3',
        `${name}.${other} = 0`,
        { zh: `${name}一般不列在${other}栏`, en: `${name} does not belong under ${other}` },
        // What retired people are given may be paid from the operating funds (上海).
        { severity: name === '对个人和家庭的补助' ? 'hint' : 'warning', basis: '《支出经济分类科目改革方案》（财预〔2017〕98号）：人员经费为 301、303 类，公用经费为 302、310 等类' },
      ),
    ),
  ],
};
