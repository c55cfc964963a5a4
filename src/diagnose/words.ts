import { type Amount, bareName, formatAmount, isFilled, type Localized, type Pattern, tableName, toA1, toQualified } from '../core';
import type { Cell } from './constraint';
import type { Explanation } from './solve';
import { structureMessage } from './structure-words';

const PATTERNS: Readonly<Record<Pattern, Localized>> = {
  transposed: { zh: '相邻两位数字颠倒', en: 'two adjacent digits transposed' },
  digit: { zh: '有一位数字不同', en: 'one digit differs' },
  dropped: { zh: '少一位数字', en: 'a digit is missing' },
  extra: { zh: '多一位数字', en: 'a digit too many' },
  shifted: { zh: '小数点错位', en: 'the decimal point is shifted' },
  unit: { zh: '元与万元混用', en: '元 and 万元 mixed up' },
  sign: { zh: '正负号相反', en: 'the sign is reversed' },
  blank: { zh: '未填', en: 'left empty' },
  zero: { zh: '为零', en: 'zero' },
  neighbour: { zh: '与相邻单元格相同', en: 'the same as a neighbouring cell' },
  superfluous: { zh: '此处应为空', en: 'should be empty' },
  swapped: { zh: '两数互换', en: 'two figures exchanged' },
  moved: { zh: '金额列错位置', en: 'an amount in the wrong place' },
  text: { zh: '不是数字', en: 'not a number' },
  other: { zh: '数字不同', en: 'another figure' },
};

const NOTHING: Localized = { zh: '', en: '' };

/** Rivals named one by one; of more the first are. */
const NAMED_AT_MOST = 3;

/** What is wrong, what the relations say, what is to be done next. */
export function messageOf(explanation: Explanation): Localized {
  switch (explanation.kind) {
    case 'cell':
      return cellMessage(explanation);
    case 'rivals':
      return rivalsMessage(explanation);
    case 'pair':
      return pairMessage(explanation);
    case 'structure':
      return structureMessage(explanation.structure, explanation.fixed.length);
  }
}

function cellMessage({ best: { cell, copies, value, pattern }, valueKnown, fixed }: Explanation & { kind: 'cell' }): Localized {
  const now = shown(cell);
  const right = amountOf(cell, value);
  const count = fixed.length;
  const again: Localized = copies.length === 0 ? NOTHING : { zh: `，${copies.map(nameOf).join('、')}同此`, en: `, and so ${copies.map(nameOf).join(', ')}` };
  const look = evidence([cell]);
  const formula = cell.access.formula(cell.row, cell.column) === null ? NOTHING : { zh: '；此处是公式，请核对公式引用的范围', en: '; it is a formula, check what it refers to' };
  if (!valueKnown) {
    return {
      zh: `${nameOf(cell)}现为 ${now.zh}，与 ${count} 项关系不符，按这些关系约为 ${right}；${look.zh}${formula.zh}`,
      en: `${nameOf(cell)} is ${now.en} against ${count} relations, which give about ${right}; ${look.en}${formula.en}`,
    };
  }
  return {
    zh: `${nameOf(cell)}应为 ${right}，现为 ${now.zh}（${PATTERNS[pattern].zh}）${again.zh}；${count === 1 ? '由 1 项关系推出' : `${count} 项关系都指向它`}${formula.zh}`,
    en: `${nameOf(cell)} should be ${right} and is ${now.en} (${PATTERNS[pattern].en})${again.en}; ${count === 1 ? '1 relation points' : `${count} relations point`} to it${formula.en}`,
  };
}

function rivalsMessage({ rivals }: Explanation & { kind: 'rivals' }): Localized {
  const together = rivals.every(({ cell }) => cell.ref.sheet === rivals[0]?.cell.ref.sheet);
  const named = rivals.slice(0, NAMED_AT_MOST).map(({ cell }) => `${together && cell.access.form.repeats ? nameInTable(cell) : nameOf(cell)}（${together ? toA1(cell.ref.row, cell.ref.column) : toQualified(cell.ref)}）`);
  const list = named.join('、');
  const look = evidence(rivals.map(({ cell }) => cell));
  if (rivals.length === 1) return { zh: `${list}与多项关系不符，凭表内关系不能确定应为多少；${look.zh}`, en: `${list} disagrees with several relations; what it should be does not follow, ${look.en}` };
  const [zh, en] =
    rivals.length === 2
      ? [`${list}二者之一需要更正`, `one of ${list} is to be corrected`]
      : [`${list}${rivals.length > NAMED_AT_MOST ? ` 等 ${rivals.length} 个数` : ''}之一需要更正`, `one of ${rivals.length} figures is to be corrected, such as ${list}`];
  const decides = deciding(rivals);
  return { zh: `${zh}，凭现有关系不能确定是哪一个；${decides.zh}`, en: `${en}; the relations do not tell which, ${decides.en}` };
}

/** What would tell the rivals apart: mostly each of them would be off by the same amount. */
function deciding(rivals: Extract<Explanation, { kind: 'rivals' }>['rivals']): Localized {
  const cells = rivals.map(({ cell }) => cell);
  const off = rivals.map(({ cell, value }) => amountOf(cell, value.minus(cell.figure.value).abs()));
  const [first = ''] = off;
  return off.every((each) => each === first)
    ? arePoints(cells)
      ? { zh: `请逐项核对得分的依据，差 ${first} 分的一个就是`, en: `go through what the points were given for: it is the one that is off by ${first}` }
      : { zh: `请对照账簿，与账簿相差 ${first} 的一个就是`, en: `compare them with the books: it is the one that is off by ${first}` }
    : evidence(cells);
}

/** What shows which figure is right: for money the books, for points what earned them. */
function evidence(cells: readonly Cell[]): Localized {
  return arePoints(cells) ? { zh: '请逐项核对得分的依据', en: 'go through what the points were given for' } : { zh: '请对照账簿核实', en: 'check the books' };
}

function arePoints(cells: readonly Cell[]): boolean {
  return cells.every(({ column }) => column.measure === 'points');
}

function pairMessage({ pair: { pattern, changes }, certain }: Explanation & { kind: 'pair' }): Localized {
  const cells = [...changes].map(([cell, value]) => `${nameOf(cell)}（${toQualified(cell.ref)}）${shown(cell).zh} → ${amountOf(cell, value)}`);
  const look = evidence([...changes.keys()]);
  const doubt = certain ? NOTHING : { zh: `；另有同样说得通的改法，${look.zh}`, en: `; other changes would do as well, ${look.en}` };
  return { zh: `${PATTERNS[pattern].zh}：${cells.join('，')}${doubt.zh}`, en: `${PATTERNS[pattern].en}: ${cells.join(', ')}${doubt.en}` };
}

/** `02 表 合计 财政拨款收入`. */
export function nameOf(cell: Cell): string {
  return [tableName(cell.access.form.short), nameInTable(cell)].filter((each) => each !== '').join(' ');
}

/** `合计 财政拨款收入`: one of many tables of a form is told by where the cause is listed. */
function nameInTable({ access, row, column }: Cell): string {
  const part = access.form.parts.find(({ name }) => name === row.part);
  const label = part?.rows.kind === 'single' ? '' : row.code === undefined ? row.key : `${row.code} ${bareName(row.label)}`.trim();
  const leaf = part?.rows.kind === 'single' ? column.key.split('.').join(' ') : access.amountColumns(row).length > 1 ? (column.key.split('.').slice(-1)[0] ?? '') : '';
  return [label, leaf].filter((each) => each !== '').join(' ');
}

function shown(cell: Cell): Localized {
  return isFilled(cell.figure) ? { zh: amountOf(cell, cell.figure.value), en: amountOf(cell, cell.figure.value) } : { zh: '空', en: 'empty' };
}

/** Points and percentages as they are mostly written: 9.5, not 9.50. */
function amountOf({ decimals, column }: Cell, value: Amount): string {
  return column.measure === undefined ? formatAmount(value, decimals) : value.toString();
}
