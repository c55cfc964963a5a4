import { setOf, type WorkbookSnapshot } from '../../../src/core';
import { FORM_SETS } from '../../../src/forms';
import { check } from '../../../src/check';
import type { TableAccess } from '../../../src/relations';
import { type Edit, withCells } from '../edit';
import { rounded, tablesOf } from './grid';
import type { Damage } from '.';

/** Where a later version of a set differs: project money of one code, with every sum and copy of it, income and expenditure. */
interface Version {
  readonly code: string;
  readonly className: string;
  /** Table → rows by key (`*`: the code, its parents and the total) → columns. */
  readonly cells: Readonly<Record<string, readonly (readonly [row: string, column: string])[]>>;
}

const DISASTERS = '灾害防治及应急管理支出';
const VERSIONS: Readonly<Record<string, Version>> = {
  'final-accounts': {
    code: '2240106',
    className: DISASTERS,
    cells: {
      '01': [['一般公共预算财政拨款收入', '收入.金额'], ['本年收入合计', '收入.金额'], ['收入总计', '收入.金额'], [DISASTERS, '支出.金额'], ['本年支出合计', '支出.金额'], ['支出总计', '支出.金额']],
      '02': [['*', '本年收入合计'], ['*', '财政拨款收入']],
      '03': [['*', '本年支出合计'], ['*', '项目支出']],
      '04': [
        ['一般公共预算财政拨款', '收入.金额'], ['本年收入合计', '收入.金额'], ['收入总计', '收入.金额'],
        ...[DISASTERS, '本年支出合计', '支出总计'].flatMap((row) => [[row, '支出.合计'], [row, '支出.一般公共预算财政拨款']] as const),
      ],
      '05': [['*', '本年支出.小计'], ['*', '本年支出.项目支出']],
    },
  },
  budget: {
    code: '2240106',
    className: DISASTERS,
    cells: {
      表一: [
        ['一般公共预算', '收入.预算数'], ['本年收入合计', '收入.预算数'], ['收入总计', '收入.预算数'],
        ...[DISASTERS, '本年支出合计', '支出总计'].flatMap((row) => [[row, '支出.合计'], [row, '支出.当年预算安排']] as const),
      ],
      表二: [['*', '本年收入.合计'], ['*', '本年收入.一般公共预算']],
      表三: [['*', '预算数.合计'], ['*', '预算数.项目支出']],
      表四: [
        ['一般公共预算', '收入.金额'], ['本年收入合计', '收入.金额'], ['收入总计', '收入.金额'],
        ...[DISASTERS, '本年支出合计', '支出总计'].flatMap((row) => [[row, '支出.金额.小计'], [row, '支出.金额.一般公共预算']] as const),
      ],
      表五: [['*', '预算数.合计'], ['*', '预算数.项目支出']],
      表十二: ['合计', '特种作业人员安全技术考试'].flatMap((row) => [[row, '合计'], [row, '财政拨款.一般公共预算']] as const),
    },
  },
};

const MORE = '12.34';

/** One table, or two, of another version of the set: each consistent in itself. */
export function versionDamages(workbook: WorkbookSnapshot): readonly Damage[] {
  const tables = tablesOf(workbook);
  return FORM_SETS.flatMap(({ id }) => {
    const version = VERSIONS[id];
    if (!version || !tables.some(({ form }) => setOf(form) === id)) return [];
    const edits = new Map(Object.keys(version.cells).map((short) => [short, editsOf(tables, short, version)]));
    const shorts = [...edits].filter(([, own]) => own.length > 0).map(([short]) => short);
    proveConsistent(workbook, [...edits.values()].flat());
    const one = shorts.map((short) => [short]);
    const two = shorts.flatMap((a, i) => shorts.slice(i + 1).map((b) => [a, b]));
    return [...one, ...two].map((chosen): Damage => ({
      kind: chosen.length === 1 ? '一张表版本不同' : '两张表版本不同',
      what: chosen.join('、'),
      tables: chosen,
      names: [],
      workbook: withCells(workbook, chosen.flatMap((short) => edits.get(short) ?? [])),
    }));
  });
}

function editsOf(tables: readonly TableAccess[], short: string, { code, cells }: Version): readonly Edit[] {
  const access = tables.find(({ form }) => form.short === short);
  if (!access) return [];
  return (cells[short] ?? []).flatMap(([rowKey, columnKey]) => {
    const keys = rowKey === '*' ? [code, code.slice(0, 5), code.slice(0, 3), '合计'] : [rowKey];
    return keys.map((key): Edit => {
      const row = access.row(key);
      const column = row && access.column(row, columnKey);
      if (!row || !column) throw new Error(`${short} has no ${key} ${columnKey}`);
      return { cell: access.cell(row, column), value: rounded(access.figure(row, column).value.plus(MORE)) };
    });
  });
}

/** With all tables of the other version nothing may fail, or the mistake would not be one of versions. */
function proveConsistent(workbook: WorkbookSnapshot, edits: readonly Edit[]): void {
  const failed = (each: WorkbookSnapshot): number => check(each, FORM_SETS).findings.filter(({ severity }) => severity === 'error').length;
  if (failed(withCells(workbook, edits)) > failed(workbook)) throw new Error('the other version of the set contradicts itself');
}
