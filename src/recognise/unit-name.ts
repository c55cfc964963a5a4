import { normalize, stripNumbering } from '../core';

/** What the name of a unit ends with; 本级 and 机关 in brackets aside. */
const UNIT_END = /(?:局|厅|委|委员会|办|办公室|办事处|中心|大队|支队|总队|队|站|所|院|馆|校|学校|学院|小学|中学|幼儿园|政府|法院|检察院|协会|联合会|党校|本级|机关)$/;
const BRACKET = /\((?:本级|机关|汇总|部门)\)$/;
/** A project may end like a unit: 应急指挥中心改造 does not, 新建应急指挥中心 does. */
const DOING = /新建|改建|扩建|建设|改造|维修|修缮|购置|采购|工程|项目|补助|经费|搬迁|租赁|运维|设立|整治/;
const PLACE = 2;

/** Whether a row of a table of projects names the unit of the heading, or another unit of the same place. */
export function isUnitName(text: string, organisation: string): boolean {
  const name = bare(text);
  const known = bare(organisation);
  return name !== '' && (name === known || isUnitOfPlace(text, organisation));
}

/** Ends like the name of a unit and begins with the place the other one begins with. */
export function isUnitOfPlace(text: string, other: string): boolean {
  const name = bare(text);
  const known = bare(other);
  return UNIT_END.test(name) && !DOING.test(name) && name.slice(0, PLACE) === known.slice(0, PLACE);
}

/** Without a code before it and 本级 behind it. */
function bare(text: string): string {
  return stripNumbering(normalize(text)).replace(/^\d+[-.]?/, '').replace(BRACKET, '');
}
