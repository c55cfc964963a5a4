import type { TableAccess } from '../relations';
import { practiceNamed, practiceOfPlace, type ScoringPractice } from '../scoring';

/** Names of the fields that say whose table it is. */
const WHOSE = ['主管部门及代码', '主管部门', '预算单位', '实施单位'];

/** The practice a table is scored by: the user's choice, or what the table tells by the place of its unit or by its columns. */
export function practiceOf(access: TableAccess, chosen?: ScoringPractice): ScoringPractice | undefined {
  return practiceFrom(access, chosen)?.practice;
}

/** The same with what says so. */
export function practiceFrom(access: TableAccess, chosen?: ScoringPractice): { readonly practice: ScoringPractice; readonly from: 'chosen' | 'place' | 'columns' } | undefined {
  if (chosen) return { practice: chosen, from: 'chosen' };
  const local = placeOf(access);
  if (local) return { practice: local, from: 'place' };
  const practice = byColumns(access);
  return practice && { practice, from: 'columns' };
}

function placeOf(access: TableAccess): ScoringPractice | undefined {
  const names = [access.table.organisation, access.form.edition?.region ?? '', ...WHOSE.flatMap((key) => access.row(key) ?? []).map((row) => access.text(row, '内容'))];
  for (const name of names) {
    const found = practiceOfPlace(name);
    if (found) return found;
  }
  return undefined;
}

/** 调整后指标值 stands in the tables of Shanxi; of a unit elsewhere `placeOf` would have known better. */
function byColumns(access: TableAccess): ScoringPractice | undefined {
  return access.table.columns.some(({ key }) => key === '调整后指标值') ? practiceNamed('shanxi') : undefined;
}
