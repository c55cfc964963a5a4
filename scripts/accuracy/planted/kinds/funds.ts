import type { TableAccess } from '../../../../src/relations';
import { amountsOf, changed, type Kind, POINTS, slot, TYPED } from '../case';

const SPENT = ['SE-03', 'SE-05', 'SE-06', 'SE-07', 'SE-08', 'SE-34', 'FM-sign', 'DE-16', 'SE-04'];
const COLUMNS = [
  ['年初预算数', '年初预算数.预算编制数'],
  ['目标申报数', '年初预算数.目标申报数'],
  ['全年预算数', '全年预算数'],
  ['全年执行数', '全年执行数'],
  ['资金结（转）余', '资金结（转）余'],
] as const;

const isTotal = (key: string): boolean => key === '资金总额';
/** Rows beside the total hold the same figure, or none does. */
function sourced(access: TableAccess, key: string): boolean {
  return amountsOf(access, '项目资金').some(({ row, column, value }) => !isTotal(row.key) && column.key === key && !value.isZero());
}

/** The funds of self-evaluations. */
export const FUND_KINDS: readonly Kind[] = [
  ...COLUMNS.flatMap(([name, key]) =>
    TYPED.map(([how, make]): Kind => ({
      name: `资金总额的${name} ${how}`,
      rules: SPENT,
      of: (access) => slot(access, access.row('资金总额'), key).flatMap((found) => changed(found, how, make, key.startsWith('年初') && !sourced(access, key) ? '没有分来源的数可比' : undefined)),
    })),
  ),
  ...TYPED.map(([how, make]): Kind => ({
    name: `资金来源的金额 ${how}`,
    rules: SPENT,
    of: (access) => amountsOf(access, '项目资金').filter(({ row, value }) => !isTotal(row.key) && !value.isZero()).flatMap((found) => changed(found, how, make)),
  })),
  ...[...POINTS, ...TYPED.filter(([how]) => how === '×10')].map(([how, make]): Kind => ({
    name: `执行率${how}`,
    rules: ['SE-03', 'SE-04', 'SE-34'],
    of: (access) => slot(access, access.row('资金总额'), '执行率').flatMap((found) => changed(found, how, make)),
  })),
];
