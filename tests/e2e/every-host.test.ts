/** One scenario for every host a user may sit in front of: check, go to a cell, fill, take back – the same words, results and pictures. */
import { readFileSync } from 'node:fs';
import { type CellRef, toA1, toQualified } from '../../src/core';
import { patchWorkbook } from '../../src/hosts/file/patch';
import { withCell } from '../kit/edit';
import { serialize } from '../kit/excel/serial';
import { blanked, readSample, SAMPLE, totalCells } from '../kit/fill/blank';
import { loadExpected } from '../samples/expected';
import { eventually } from './kit/eventually';
import { apply, goToFilling, makePlan, undoFill, type WithPane, writeAs } from './kit/journeys';
import { BESIDE_THE_GRID, difference, pictureOf } from './kit/pictures';
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
  /** The pane alone, as large in every host. */
  picture(state: string): Promise<Buffer>;
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
      await pane.page.setViewportSize(BESIDE_THE_GRID);
      const picture = async (state: string): Promise<Buffer> => {
        await pane.page.mouse.move(...AWAY);
        return pictureOf(pane.page, `excel-${state}`);
      };
      return { pane, selected: async () => cellOf(await pane.excel.selected()), everything: () => pane.excel.everything(), picture };
    },
  ],
  ...(['linux', 'mac'] as const).map((build): readonly [string, OpenBook] => [
    `WPS (${build})`,
    async (book) => {
      const wps = await openWps({ workbook: await workbook(book), build });
      await wps.entry.setViewportSize(BESIDE_THE_GRID);
      await wps.press('functions');
      const pane = await wps.pane();
      // The ribbon's request reaches the pane; then the page the scenario begins on.
      await pane.page.getByRole('tab', { name: '函数', selected: true }).waitFor();
      await pane.page.getByRole('tab', { name: '审核' }).click();
      const picture = async (state: string): Promise<Buffer> => {
        await wps.entry.mouse.move(...AWAY);
        return pictureOf(wps.entry, `wps-${build}-${state}`);
      };
      return { pane, selected: async () => cellOf(await wps.ask((et) => et.selected(), null)), everything: () => wps.ask((et) => et.describe(), null), picture };
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
      const picture = async (state: string): Promise<Buffer> => {
        await workbench.page.mouse.move(1, 1);
        const clip = await workbench.page.getByRole('complementary', { name: '勾稽窗格' }).evaluate((pane) => {
          const { x, y } = pane.getBoundingClientRect();
          return { x: x + pane.clientLeft, y: y + pane.clientTop, width: pane.clientWidth, height: pane.clientHeight };
        });
        expect(clip).toMatchObject(BESIDE_THE_GRID);
        return pictureOf(workbench.page, `workbench-${state}`, clip);
      };
      return { pane: workbench, selected, everything: async () => [], picture };
    },
  ],
];

/** Where the pointer changes nothing. */
const AWAY = [BESIDE_THE_GRID.width - 1, BESIDE_THE_GRID.height - 1] as const;

/** The end of the bar at the top: the menu, and × where the host has none of its own. */
const HOST_CORNER = { left: BESIDE_THE_GRID.width - 72, bottom: 44 } as const;

/** The pictures of the first host, by what the pane shows. */
const PICTURES = new Map<string, Buffer>();

/** Shows the same as in the first host, but for the corner that hosts give away differently. */
async function expectSamePicture(host: string, { picture }: Open, state: string): Promise<void> {
  const shown = await picture(state);
  const first = PICTURES.get(state) ?? shown;
  PICTURES.set(state, first);
  const box = difference(first, shown);
  if (host.startsWith('WPS')) {
    expect(box).not.toBeNull();
    expect(box?.left).toBeGreaterThanOrEqual(HOST_CORNER.left);
    expect(box?.bottom).toBeLessThanOrEqual(HOST_CORNER.bottom);
  } else expect(box).toBeNull();
}

/** The cards as a reader sees them, without buttons that only some hosts have. */
async function cards({ page }: WithPane): Promise<string[]> {
  return page.locator('article').evaluateAll((all) => all.map((card) => `${card.querySelector('[data-rule]')?.textContent ?? ''}|${card.querySelector('h3')?.textContent ?? ''}|${card.querySelector('p')?.textContent ?? ''}`));
}

/** 本年收入合计 of 公开02表, printed 3,220.75. */
const INCOME: CellRef = { sheet: '02收入决算表', row: 6, column: 2 };

/** What the first host showed; every other must show the same. */
let shown: readonly string[] | undefined;

describe.each(HOSTS)('%s', (host, open) => {
  test('审核 finds what the sidecar states, says it in the same words, changes nothing, and goes to the cell', async () => {
    const opened = await open('published');
    const { pane, selected, everything } = opened;
    const before = await everything();
    await checkWorkbook(pane);
    await expectSamePicture(host, opened, 'published');
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
    const opened = await open('wrong');
    const { pane, everything } = opened;
    const before = await everything();
    await checkWorkbook(pane);
    const first = pane.page.getByRole('article').first();
    await first.getByRole('heading', { name: /02 表 合计 本年收入合计应为 3,220\.75，现为 空（未填）/ }).waitFor();
    await first.getByRole('button', { name: '改为 3,220.75' }).click();
    await first.getByRole('img', { name: '空 改为 3,220.75' }).waitFor();
    await first.getByRole('button', { name: /!C18$/ }).first().waitFor();
    await expectSamePicture(host, opened, 'correction');
    expect(await everything()).toEqual(before);
    await first.getByRole('button', { name: '写入' }).click();
    await pane.page.getByText('已改 02收入决算表!C7。').waitFor();
    await pane.button('0 必错').waitFor();
    await pane.button('撤销改正').click();
    await pane.button('1 必错').waitFor();
    expect(await everything()).toEqual(before);
  });

  test('填报 shows every figure first, writes them in one go, checks clean, and takes them back without a trace', async () => {
    const opened = await open('blank');
    const { pane, selected, everything } = opened;
    const before = await everything();
    await goToFilling(pane);
    await makePlan(pane, totals.length);
    await expectSamePicture(host, opened, 'plan');
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
