import { bareName, type Localized, type TableColumn, tableName, tableNames } from '../core';
import type { TableAccess } from '../relations';
import type { Structure } from './structures';

type Of<Kind extends Structure['kind']> = Structure & { readonly kind: Kind };

/** Codes named one by one; of more the first are. */
const NAMED_AT_MOST = 3;

/** What is wrong with a row, a column, a table or the set, by how many relations it shows. */
export function structureMessage(structure: Structure, count: number): Localized {
  switch (structure.kind) {
    case 'row':
      return rowMessage(structure, count);
    case 'column':
      return columnMessage(structure, count);
    case 'table':
      return tableMessage(structure, count);
    case 'set':
      return setMessage(structure, count);
  }
}

/** An indicator has a name and no code. */
function listedMessage({ access, name, gaps }: Of<'row'>, hold: Localized): Localized {
  const table = tableName(access.form.short);
  if (gaps) {
    const [weight, points] = [gaps.weight.toString(), gaps.points.toString()];
    return { zh: `${table}可能缺一行指标：分值合计少 ${weight} 分，得分合计少 ${points} 分；请核对是否漏填`, en: `${table}: an indicator may be missing, for the weights lack ${weight} and the points ${points}; check whether one was left out` };
  }
  return { zh: `${table}“${bareName(name)}”列了两行，分值、得分多计了一次${hold.zh}`, en: `${table}: “${bareName(name)}” stands twice and is counted twice${hold.en}` };
}

function rowMessage(structure: Of<'row'>, count: number): Localized {
  const { what, access, codes, name, row, holders, certain, twin } = structure;
  const table = tableName(access.form.short);
  const code = row.code ?? '';
  const [first = ''] = codes;
  const hold: Localized = count === 0 ? NOTHING : { zh: `，改正后 ${count} 项关系都成立`, en: `; with it ${count} relations hold` };
  if (codes.length === 0) return listedMessage(structure, hold);
  switch (what) {
    case 'duplicate':
      return { zh: `${table}科目 ${code} ${bareName(row.label)}列了两行，上级科目只计了一次${hold.zh}`, en: `${table}: code ${code} stands twice and is counted once${hold.en}` };
    case 'miscoded':
      if (twin) {
        const [one, other] = [`${table}写作 ${code}`, `${tableName(twin.access.form.short)}写作 ${first}`];
        return { zh: `“${bareName(row.label)}”一行的科目编码，${one}，${other}，二者之一需要更正${hold.zh}`, en: `Code ${code} in ${table} and ${first} in ${tableName(twin.access.form.short)} stand for one name; one is to be corrected${hold.en}` };
      }
      return {
        zh: `${table}“${bareName(row.label)}”一行的科目编码写作 ${code}，应为 ${first} ${bareName(name)}（${namesOf(holders)}列有，本表没有）${hold.zh}`,
        en: `${table}: code ${code} should be ${first}, which ${namesOf(holders)} has and this table has not${hold.en}`,
      };
    case 'missing': {
      if (!certain) {
        const list = codes.slice(0, NAMED_AT_MOST).join('、');
        return { zh: `${table}可能缺少科目 ${list}${codes.length > NAMED_AT_MOST ? '等' : ''}之一的行（${namesOf(holders)}列有）：请对照账簿核实${hold.zh}`, en: `${table}: one row of ${list} may be missing; check the books${hold.en}` };
      }
      const where: Localized = holders.length === 0 ? { zh: '（下级科目已列）', en: ', though rows below it stand there' } : { zh: `（${namesOf(holders)}列有）`, en: `, which ${namesOf(holders)} has` };
      return { zh: `${table}缺少科目 ${first} ${bareName(name)}的行${where.zh}，请补上${hold.zh}`, en: `${table}: the row ${first} is missing${where.en}${hold.en}` };
    }
  }
}

function columnMessage({ what, access, columns, certain, rivals = [] }: Of<'column'>, count: number): Localized {
  const table = tableName(access.form.short);
  const [a = '', b = ''] = columns.map(nameOf);
  const named = rivals.map((each) => each.map((column) => `“${nameOf(column)}”`).join('与')).join('，');
  const which: Localized = named === '' ? NOTHING : { zh: `（${named}）`, en: ` (${named})` };
  const doubt: Localized = certain ? NOTHING : { zh: `；另有同样说得通的改法${which.zh}，请对照账簿核实`, en: `; other changes would do as well${which.en}, check the books` };
  if (what === 'exchanged') {
    const may = certain ? '' : '可能';
    return { zh: `${table}“${a}”与“${b}”两列的数${may}互换了，换回后 ${count} 项关系都成立${doubt.zh}`, en: `${table}: the columns ${a} and ${b} are exchanged; put back, ${count} relations hold${doubt.en}` };
  }
  const way: Localized = what === 'lower' ? { zh: '低', en: 'low' } : { zh: '高', en: 'high' };
  return { zh: `${table}“${a}”一列的数错了位，都${way.zh}了一行，移回后 ${count} 项关系都成立${doubt.zh}`, en: `${table}: the figures of column ${a} stand a row too ${way.en}; moved back, ${count} relations hold${doubt.en}` };
}

function nameOf({ key }: TableColumn): string {
  return key.split('.').slice(-1)[0] ?? key;
}

function tableMessage(structure: Of<'table'>, count: number): Localized {
  const table = tableName(structure.access.form.short);
  switch (structure.what) {
    case 'unit':
      return {
        zh: `${table}的金额与标明的单位不符：全部乘以 ${structure.factor.toString()} 后 ${count} 项关系都成立，请核对金额单位`,
        en: `${table} is not in the unit it names: multiplied by ${structure.factor.toString()}, ${count} relations hold; check the unit`,
      };
    case 'signs':
      return { zh: `${table}的正负号全部相反，改正后 ${count} 项关系都成立`, en: `${table}: all signs are reversed; put right, ${count} relations hold` };
    case 'slipped': {
      const { first, like, rows, holder } = structure;
      const [own, other] = [first, like].map(({ code = '', label }) => `${code} ${bareName(label)}`);
      const from = tableName(holder.form.short);
      return {
        zh: `${table}的金额与科目错了行：从 ${own ?? ''} 起，这一行的数是${from} ${other ?? ''} 的数，这样错开的有 ${rows} 行，由此 ${count} 项关系不符；请按科目编码逐行对照，重新填列金额`,
        en: `${table}: the figures slipped against their codes from ${own ?? ''} on, which shows the figures of ${other ?? ''} in ${from}; ${rows} rows are like that and ${count} relations fail; fill in the figures code by code`,
      };
    }
    case 'apart': {
      const others = namesOf(structure.others);
      if (!structure.certain) return { zh: `${table}与${others}表内各项相符，彼此有 ${count} 项关系不符，凭现有关系不能确定是哪一张：请核对是否为同一单位、同一年度、同一版本`, en: `${table} and ${others} add up by themselves but disagree in ${count} relations: check that they are of the same unit, year and version` };
      const why: Localized = structure.agreed ? { zh: '而其他表彼此一致', en: 'while the others agree' } : { zh: '这些数也没有别的表印证', en: 'and no further table shows its figures' };
      return {
        zh: `${table}表内各项相符，与${others}的 ${count} 项关系不符，${why.zh}：请核对它是否为同一单位、同一年度、同一版本的表`,
        en: `${table} adds up by itself but disagrees with ${others} in ${count} relations, ${why.en}: check that it is of the same unit, year and version`,
      };
    }
  }
}

function setMessage({ groups: [one, other] }: Of<'set'>, count: number): Localized {
  return {
    zh: `本套表像是由两个版本拼成：${namesOf(one)}与${namesOf(other)}有 ${count} 项关系不符，而表内和两组各自之间相符；请核对是否为同一版本`,
    en: `The set looks put together from two versions: ${namesOf(one)} and ${namesOf(other)} disagree in ${count} relations while each group agrees; check that they are of one version`,
  };
}

function namesOf(tables: readonly TableAccess[]): string {
  return tableNames([...new Set(tables.map(({ form }) => form.short))]);
}

const NOTHING: Localized = { zh: '', en: '' };
