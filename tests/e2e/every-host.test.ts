/** One scenario for every host a user may sit in front of: check, go to a cell, fill, take back – the same words and the same results. */
import { readFileSync } from 'node:fs';
import { type CellRef, toA1, toQualified } from '../../src/core';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { withCell } from '../kit/edit';
import { serialize } from '../kit/excel/serial';
import { blanked, readSample, SAMPLE, totalCells } from '../kit/fill/blank';
import { loadExpected } from '../samples/expected';
import { eventually } from './kit/eventually';
import { apply, goToFilling, makePlan, undoFill, type WithPane, writeAs } from './kit/journeys';
import { checkWorkbook, inListOrder } from './kit/review';
import { usePane } from './kit/suite';
import { useWorkbench } from './kit/workbench';
import { useWps } from './kit/wps';

/** What the scenario needs to know of a host beyond its pane. */
interface Open {
  readonly pane: WithPane;
  /** The address of the current cell, without its sheet. */
  selected(): Promise<string>;
  /** The user's workbook as far as it can be seen from outside. */
  everything(): Promise<unknown>;
}

type Book = 'published' | 'blank' | 'wrong';
type OpenBook = (book: Book) => Promise<Open>;

const openExcel = usePane();
const openWps = useWps();
const openWorkbench = useWorkbench();
const expected = loadExpected('jincheng-2023-final-accounts');

let totals: readonly CellRef[] = [];
beforeAll(async () => {
  totals = totalCells(await readSample());
});

async function workbook(book: Book) {
  const sample = await readSample();
  if (book === 'wrong') return serialize(withCell(sample, INCOME, null));
  return serialize(book === 'blank' ? blanked(sample, totals) : sample);
}

const cellOf = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

const HOSTS: readonly (readonly [string, OpenBook])[] = [
  [
    'Excel',
    async (book) => {
      const pane = await openExcel({ workbook: await workbook(book) });
      return { pane, selected: async () => cellOf(await pane.excel.selected()), everything: () => pane.excel.everything() };
    },
  ],
  ...(['linux', 'mac'] as const).map((build): readonly [string, OpenBook] => [
    `WPS (${build})`,
    async (book) => {
      const wps = await openWps({ workbook: await workbook(book), build });
      await wps.press('functions');
      const pane = await wps.pane();
      // The ribbon's request reaches the pane; then the page the scenario begins on.
      await pane.page.getByRole('tab', { name: '函数', selected: true }).waitFor();
      await pane.page.getByRole('tab', { name: '审核' }).click();
      return { pane, selected: async () => cellOf(await wps.ask((et) => et.selected(), null)), everything: () => wps.ask((et) => et.describe(), null) };
    },
  ]),
  [
    'the workbench',
    async (book) => {
      const workbench = await openWorkbench();
      if (book === 'published') await workbench.openSample();
      else {
        const cells = (book === 'wrong' ? [INCOME] : totals).map((cell) => ({ cell, next: { value: null, formula: null } }));
        await workbench.openFile('本单位决算.xlsx', (await patchWorkbook(new Uint8Array(readFileSync(SAMPLE)), { cells })).bytes);
      }
      const selected = async (): Promise<string> => (await workbench.currentCell().innerText()).split(/\s/)[0] ?? '';
      return { pane: workbench, selected, everything: async () => [] };
    },
  ],
];

/** The cards as a reader sees them, without buttons that only some hosts have. */
async function cards({ page }: WithPane): Promise<string[]> {
  return page.locator('article').evaluateAll((all) => all.map((card) => `${card.querySelector('h3 + span')?.textContent ?? ''}|${card.querySelector('h3')?.textContent ?? ''}|${card.querySelector('p')?.textContent ?? ''}`));
}

/** 本年收入合计 of 公开02表, printed 3,220.75. */
const INCOME: CellRef = { sheet: '02收入决算表', row: 6, column: 2 };

/** What the first host showed; every other must show the same. */
let shown: readonly string[] | undefined;

describe.each(HOSTS)('%s', (_, open) => {
  test('审核 finds what the sidecar states, says it in the same words, changes nothing, and goes to the cell', async () => {
    const { pane, selected, everything } = await open('published');
    const before = await everything();
    await checkWorkbook(pane);
    const listed = await cards(pane);
    expect(listed.map((card) => card.split('|')[0])).toEqual(inListOrder(expected.findings).map(({ rule }) => rule));
    shown ??= listed;
    expect(listed).toEqual(shown);
    expect(await everything()).toEqual(before);
    const finding = pane.page.getByRole('article').filter({ has: pane.page.getByText('Fx-09car', { exact: true }) });
    await finding.getByRole('button', { name: /!C15$/ }).click();
    await eventually(selected, 'C15');
  });

  test('改为 shows what would be written and why, writes it, finds nothing left, and takes it back', async () => {
    const { pane, everything } = await open('wrong');
    const before = await everything();
    await checkWorkbook(pane);
    const first = pane.page.getByRole('article').first();
    await first.getByRole('heading', { name: /02 表 合计 本年收入合计应为 3,220\.75，现为 空（未填）/ }).waitFor();
    await first.getByRole('button', { name: '改为 3,220.75' }).click();
    await first.getByRole('img', { name: '空 改为 3,220.75' }).waitFor();
    await first.getByRole('button', { name: /!C18$/ }).first().waitFor();
    expect(await everything()).toEqual(before);
    await first.getByRole('button', { name: '写入' }).click();
    await pane.page.getByText('已改 02收入决算表!C7。').waitFor();
    await pane.button('0 必错').waitFor();
    await pane.button('撤销改正').click();
    await pane.button('1 必错').waitFor();
    expect(await everything()).toEqual(before);
  });

  test('填报 shows every figure first, writes them in one go, checks clean, and takes them back without a trace', async () => {
    const { pane, selected, everything } = await open('blank');
    const before = await everything();
    await goToFilling(pane);
    await makePlan(pane, totals.length);
    expect(await everything()).toEqual(before);
    const [first] = totals;
    if (!first) throw new Error('no total');
    await pane.button(`转到 ${toQualified(first)}`).first().click();
    await eventually(selected, toA1(first.row, first.column));
    await writeAs(pane, '数值');
    await apply(pane, totals.length);
    await pane.page.getByRole('tab', { name: '审核' }).click();
    await checkWorkbook(pane);
    await pane.button('0 必错').waitFor();
    await goToFilling(pane);
    await undoFill(pane, totals.length);
    expect(await everything()).toEqual(before);
  });
});
