import { normalize, type Range, type SheetSnapshot, type Table, valueAt } from '../../core';

/** A line above a table: 公开01表, or 部门名称：…  2023年度  金额单位：万元. */
export interface Caption {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}

const CODE = /^(?:附件?|附表)?(?:预算|决算)?公开\d{1,2}表$|^(?:预算|决算)?公开表\d{1,2}$|^(?:公开|附)?表\d{1,2}$/;
const NAMED = /^(?:部门|单位|(?:填报|编制|公开|预算|编报|填制)(?:单位|部门))(?:名称)?(?:\((?:公章|盖章|章)\))?:/;
const MONEY_UNIT = /^(?:金额)?单位:/;
const YEAR = /^\(?(?:20\d\d年度?|年度:?20\d\d年?)\)?$/;

/** Rows above the body, split into what stands over the table and the header. */
export interface Above {
  /** The title as the sheet prints it; blank where it prints none. */
  readonly title: string;
  readonly captions: readonly Caption[];
  /** First row of the header. */
  readonly header: number;
}

/** Reads the rows from the top of the table down to its header. `body` is the first row of figures. */
export function above(sheet: SheetSnapshot, { form, title }: Table, range: Range, body: number): Above {
  const known = [title, form.title, ...form.aliases].filter((each) => each !== '').map(normalize);
  const isTitle = (text: string): boolean => known.some((each) => text.includes(each));
  const captions: Caption[] = [];
  let found = '';
  let row = range.top;
  for (; row < body; row += 1) {
    const cells = filled(sheet, range, row);
    const words = cells.map(({ text }) => normalize(text));
    if (!words.every((text) => isTitle(text) || CODE.test(text) || NAMED.test(text) || MONEY_UNIT.test(text) || YEAR.test(text))) break;
    const [first] = cells;
    if (!first) continue;
    if (found === '' && cells.length === 1 && isTitle(words[0] ?? '')) found = first.text.trim();
    else captions.push(lineOf(cells, range));
  }
  return { title: found, captions, header: row };
}

interface Filled {
  readonly column: number;
  readonly text: string;
}

function filled(sheet: SheetSnapshot, { left, right }: Range, row: number): readonly Filled[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index).flatMap((column) => {
    const value = valueAt(sheet, row, column);
    return typeof value === 'string' && value.trim() !== '' ? [{ column, text: value.trim() }] : [];
  });
}

/** A single cell stands where the sheet puts it; of several the first is left, the last right, what is between in the middle. */
function lineOf(cells: readonly Filled[], { left }: Range): Caption {
  const [first, ...others] = cells;
  const last = others[others.length - 1];
  if (!first) return { left: '', centre: '', right: '' };
  if (!last) return first.column === left && !MONEY_UNIT.test(normalize(first.text)) ? captionOf(first.text, '', '') : captionOf('', '', first.text);
  return captionOf(first.text, others.slice(0, -1).map(({ text }) => text).join('　'), last.text);
}

function captionOf(left: string, centre: string, right: string): Caption {
  return { left, centre, right };
}
