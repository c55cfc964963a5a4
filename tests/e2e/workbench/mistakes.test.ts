/** One wrong figure at a time in the published sample: the first card is the culprit, 改为 puts it right, nothing is left of it. */
import { readWorkbookFile } from '../../../src/hosts/file';
import { parseA1, valueAt } from '../../../src/core';
import { useWorkbench, type Workbench } from '../kit/workbench';
import { SAMPLE } from '../../kit/fill/blank';

const open = useWorkbench();

const SHEETS = {
  '01': '01收入支出决算总表',
  '02': '02收入决算表',
  '03': '03支出决算表',
  '04': '04财政拨款收入支出决算总表',
  '05': '05一般公共预算财政拨款支出决算表',
  '06': '06一般公共预算财政拨款基本支出决算明细表',
} as const;

interface Mistake {
  readonly sheet: keyof typeof SHEETS;
  readonly cell: string;
  /** What is typed; blank: the cell is emptied. */
  readonly typed: string;
  /** What the document prints, as the button says it. */
  readonly published: string;
}

/** Figures as published, of every kind a relation determines. */
const MISTAKES: readonly Mistake[] = [
  { sheet: '02', cell: 'C7', typed: '', published: '3,220.75' },
  { sheet: '06', cell: 'F6', typed: '155.30', published: '155.03' },
  { sheet: '01', cell: 'C35', typed: '-267.24', published: '267.24' },
  { sheet: '03', cell: 'E21', typed: '', published: '110.00' },
];

/** The others of the trial, run by `npm run mistakes`. */
const OTHERS: readonly Mistake[] = [
  { sheet: '02', cell: 'C7', typed: '3221.75', published: '3,220.75' },
  { sheet: '03', cell: 'C18', typed: '3296.91', published: '3,295.91' },
  { sheet: '05', cell: 'D20', typed: '759.77', published: '795.77' },
  { sheet: '04', cell: 'C7', typed: '3229.54', published: '3,220.54' },
  { sheet: '05', cell: 'C14', typed: '17.97', published: '16.97' },
  { sheet: '01', cell: 'F28', typed: '32951.91', published: '3,295.91' },
  { sheet: '01', cell: 'C37', typed: '', published: '3,487.99' },
  { sheet: '06', cell: 'C7', typed: '1983.4', published: '198.34' },
];

async function make(workbench: Workbench, { sheet, cell, typed }: Mistake): Promise<void> {
  await workbench.showSheet(SHEETS[sheet]);
  await workbench.goTo(cell);
  if (typed === '') await workbench.page.keyboard.press('Delete');
  else {
    await workbench.page.keyboard.type(typed);
    await workbench.page.keyboard.press('Enter');
  }
}

test('each planted mistake heads the list, is put right by 改为, and the list is as before', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.button('审核工作簿').click();
  await workbench.button('0 必错').waitFor();
  const first = page.getByRole('article').first();
  const before = await page.getByRole('article').count();
  for (const mistake of process.env['GOUJI_ALL_MISTAKES'] === '1' ? [...MISTAKES, ...OTHERS] : MISTAKES) {
    const { sheet, cell, typed, published } = mistake;
    await make(workbench, mistake);
    // Nobody presses anything: the workbook is checked again by itself.
    await workbench.button('1 必错').waitFor();
    expect(await first.locator('button[title]').first().getAttribute('title')).toBe(`'${SHEETS[sheet]}'!${cell}`);
    expect(await first.getByRole('heading').innerText()).toContain(`应为 ${published}`);
    await first.getByRole('button', { name: `改为 ${published}` }).click();
    await first.getByRole('img', { name: `${typed === '' ? '空' : Number(typed).toLocaleString('en', { minimumFractionDigits: 2 })} 改为 ${published}` }).waitFor();
    await workbench.picture(`mistake-${sheet}-${cell}-${typed === '' ? 'blank' : typed}`);
    await first.getByRole('button', { name: '写入' }).click();
    await page.getByText(`已改 ${SHEETS[sheet]}!${cell}。`).waitFor();
    await workbench.button('0 必错').waitFor();
    expect(await page.getByRole('article').count()).toBe(before);
  }
  await workbench.picture('mistakes-mended');
  // The last correction is taken back where it was made, and stands in the list again.
  await workbench.button('撤销改正').click();
  await workbench.button('1 必错').waitFor();
  await first.getByRole('button', { name: /^改为/ }).click();
  await first.getByRole('button', { name: '写入' }).click();
  await workbench.button('0 必错').waitFor();
  // What is saved holds the published figures again.
  const published = await readWorkbookFile(SAMPLE);
  const { path } = await workbench.saved();
  const saved = await readWorkbookFile(path);
  for (const { sheet, cell } of MISTAKES) {
    const at = parseA1(cell);
    const find = (book: typeof saved) => book.sheets.find(({ name }) => name === SHEETS[sheet]);
    const [a, b] = [find(published), find(saved)];
    if (!at || !a || !b) throw new Error(cell);
    expect(valueAt(b, at.row, at.column)).toBe(valueAt(a, at.row, at.column));
  }
}, 120_000);

test('a leaf that only its own sum knows is named among its rivals, and nothing is offered', async () => {
  const workbench = await open();
  const { page } = workbench;
  await workbench.openSample();
  await workbench.button('审核工作簿').click();
  await workbench.button('0 必错').waitFor();
  await make(workbench, { sheet: '06', cell: 'C7', typed: '199.34', published: '198.34' });
  await workbench.button('1 必错').waitFor();
  const first = page.getByRole('article').first();
  expect(await first.getByRole('heading').innerText()).toContain('之一需要更正，凭现有关系不能确定是哪一个；请对照账簿，与账簿相差 1.00 的一个就是');
  await first.locator(`button[title="'${SHEETS['06']}'!C7"]`).first().waitFor();
  expect(await first.getByRole('button', { name: /^改为/ }).count()).toBe(0);
  await workbench.picture('mistake-06-C7');
});
