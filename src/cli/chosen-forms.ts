import { formsCalled, type FormSet, type WorkbookSnapshot } from '../core';
import { CannotRun } from './exit';

const ADDRESS = /^(.*)!([A-Za-z]{1,3}\d+)$/;
const QUOTED = /^'(.*)'$/;

/**
 * `--form 附表1=final-accounts/05`: which form the table of a sheet is; `附表1!A20=…` where several stand on one. A form goes by
 * id, by set and name (决算.05) or by title. A sheet name may hold `=`; the name of a form does not.
 */
export function readForms(given: readonly string[], sets: readonly FormSet[]): ReadonlyMap<string, string> {
  return new Map(given.map((text) => readForm(text, sets)));
}

function readForm(text: string, sets: readonly FormSet[]): readonly [string, string] {
  const at = text.lastIndexOf('=');
  const [place, name] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || place === '' || name === '') throw new CannotRun(`--form 写成 工作表=表样，如 --form 附表1=final-accounts/05；“${text}”不是这样的。`);
  const forms = formsCalled(sets, name);
  const [form] = forms;
  if (!form) throw new CannotRun(`--form 不认识表样“${name}”：可以写编号（final-accounts/05）、套名和表号（决算.05）或题名，用 gouji forms 查看。`);
  if (forms.length > 1) throw new CannotRun(`--form 的“${name}”可以指 ${forms.map(({ id }) => id).join('、')}，请写编号。`);
  return [regionIn(place), form.id];
}

/** The address in capitals, the sheet without the quotes a formula would need. */
function regionIn(place: string): string {
  const [, sheet, cell] = ADDRESS.exec(place) ?? [];
  return sheet === undefined || cell === undefined ? place : `${QUOTED.exec(sheet)?.[1]?.replaceAll("''", "'") ?? sheet}!${cell.toUpperCase()}`;
}

/** A sentence about a sheet that is not there; undefined where all are. */
export function lostSheet(workbook: WorkbookSnapshot, chosen: ReadonlyMap<string, string> | undefined): string | undefined {
  const names = workbook.sheets.map(({ name }) => name);
  const lost = [...(chosen?.keys() ?? [])].find((place) => !names.includes(place) && !names.includes(ADDRESS.exec(place)?.[1] ?? ''));
  return lost === undefined ? undefined : `--form 里的工作表“${lost}”不存在，工作簿里有：${names.join('、')}。`;
}
