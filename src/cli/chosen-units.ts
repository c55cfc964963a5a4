import { CannotRun } from './exit';

/** `--unit 甲01=甲县财政局`: which unit the tables of a sheet belong to. A sheet name may hold `=`; a unit's name does not. */
export function readUnits(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(given.map(readUnit));
}

function readUnit(text: string): readonly [string, string] {
  const at = text.lastIndexOf('=');
  const [sheet, unit] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || sheet === '' || unit === '') throw new CannotRun(`--unit 写成 工作表=单位名称，如 --unit 甲01=甲县财政局；“${text}”不是这样的。`);
  return [sheet, unit];
}
