/** The journey 审核 on the published sample: from the click to the finding, the cell, the note and the report. */
import type { Locator } from 'playwright-core';
import { loadExpected } from '../samples/expected';
import type { Pane } from './kit/pane';
import { picture } from './kit/pane';
import { usePane } from './kit/suite';
import { SAMPLE, sampleWorkbook } from './kit/workbooks';

const SHEET_01 = '01收入支出决算总表';
const SHEET_03 = '03支出决算表';
const open = usePane();
const expected = loadExpected(SAMPLE);

async function checked(options: Parameters<typeof open>[0] = {}): Promise<Pane> {
  const pane = await open({ workbook: await sampleWorkbook(), ...options });
  await pane.button('审核工作簿').click();
  await pane.button('已识别 10 张表').waitFor();
  return pane;
}

function cards({ page }: Pane): Locator {
  return page.getByRole('article');
}

/** `rule severity` of the cards from the top. */
async function listed(pane: Pane): Promise<string[]> {
  const shapes = await cards(pane).getByRole('img').evaluateAll((all) => all.map((shape) => shape.getAttribute('aria-label') ?? ''));
  const texts = await cards(pane).allInnerTexts();
  return texts.map((text, i) => `${/[A-Z][\w-]+\d?[\w-]*/.exec(text)?.[0] ?? '?'} ${shapes[i] ?? '?'}`);
}

test('审核工作簿: exactly the findings the sidecar states, with the coverage', async () => {
  const pane = await checked();
  console.log(await listed(pane), await cards(pane).allInnerTexts(), expected.findings.length);
  console.log(await pane.page.locator('main').innerText());
  await picture(pane, 'zh-light-check');
});
