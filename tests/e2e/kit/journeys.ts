/** 填报 and 三公经费表 as a user goes through them, the same in every host. */
import type { Locator, Page } from 'playwright-core';

/** A page with the pane on it, whatever stands behind. */
export interface WithPane {
  readonly page: Page;
  button(name: string | RegExp): Locator;
}

/** The rows of the ledger sample that the figures come from, as its notes say. */
const RECEPTION_ROW = 208;

export async function goToFilling({ page }: WithPane): Promise<void> {
  await page.getByRole('tab', { name: '填报' }).click();
}

/** Makes the plan; gives the button that writes it, which says how many figures are ticked. */
export async function makePlan(pane: WithPane, count: number): Promise<Locator> {
  await pane.button('生成填报方案').click();
  const apply = pane.button(`应用 ${String(count)} 处`);
  await apply.waitFor();
  return apply;
}

export async function writeAs({ page }: WithPane, as: '公式' | '数值'): Promise<void> {
  await page.getByRole('radio', { name: as }).check();
}

export async function apply(pane: WithPane, count: number): Promise<void> {
  await pane.button(`应用 ${String(count)} 处`).click();
  await pane.page.getByText(`已写入 ${String(count)} 处`).waitFor();
}

export async function undoFill(pane: WithPane, count: number): Promise<void> {
  await pane.button('撤销本次填报').click();
  await pane.page.getByText(`已撤销，${String(count)} 处恢复到填报之前。`).waitFor();
}

/** Opens the card and works the figures out from the ledger sample. */
export async function workOutThreePublic(pane: WithPane): Promise<void> {
  await pane.button('三公经费表').click();
  await pane.button('查找并计算').click();
  await pane.page.getByText(/^明细账“支出明细账”（元）：244 笔/).waitFor();
}

/** Opens the rows behind 公务接待费 and goes to the one there is; gives its address. */
export async function goToReceptionRow(pane: WithPane): Promise<RegExp> {
  const rows = pane.button('明细账 1 笔');
  await rows.scrollIntoViewIfNeeded();
  await rows.click();
  await pane.button(new RegExp(`转到 支出明细账!.${String(RECEPTION_ROW)}`)).click();
  return new RegExp(`^(?:支出明细账!)?[A-Z]${String(RECEPTION_ROW)}(?: |$)`);
}

export async function makeThreePublicSheet(pane: WithPane): Promise<void> {
  await pane.button('生成三公经费表').click();
  await pane.page.getByText(/^已生成工作表“09/).waitFor();
}

export async function undoThreePublicSheet(pane: WithPane): Promise<void> {
  await pane.button('撤销本次填报').click();
  await pane.page.getByText(/^已撤销/).waitFor();
}
