/** Every button of the manifest's ribbon, pressed as Excel presses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pane } from './kit/pane';
import { usePane } from './kit/suite';
import { sampleWorkbook } from './kit/workbooks';

interface RibbonButton {
  readonly id: string;
  readonly command: string;
}

const manifest = readFileSync(join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
const BUTTONS: readonly RibbonButton[] = [...manifest.matchAll(/<Control xsi:type="Button" id="([^"]+)">([^]*?)<\/Control>/g)].map(
  ([, id = '', body = '']) => ({ id, command: /<FunctionName>(.+?)<\/FunctionName>/.exec(body)?.[1] ?? '' }),
);

/** What a user must see after pressing the button of each command. */
const LEADS_TO: Readonly<Record<string, (pane: Pane) => Promise<void>>> = {
  checkSheet: ({ page }) => page.getByRole('button', { name: '已识别 1 张表' }).waitFor(),
  checkWorkbook: ({ page }) => page.getByRole('button', { name: '已识别 10 张表' }).waitFor(),
  fill: ({ page }) => page.getByRole('heading', { name: '没有要填的' }).waitFor(),
  threePublic: ({ page }) => page.getByRole('heading', { name: '三公经费表' }).waitFor(),
  functions: ({ page }) => page.getByRole('tab', { name: '函数', selected: true }).waitFor(),
  help: ({ page }) => page.getByRole('heading', { name: '帮助' }).waitFor(),
};

const open = usePane();

test('the manifest has the buttons this test knows, each with a command', () => {
  expect(BUTTONS.map(({ command }) => command).sort()).toEqual(Object.keys(LEADS_TO).sort());
});

test.each(BUTTONS)('$id', async ({ id, command }) => {
  const pane = await open({ workbook: await sampleWorkbook() });
  await pane.page.getByRole('tab', { name: '审核' }).waitFor();
  await pane.excel.ask(({ host }) => {
    host.services.runtimeState = 'Background';
  }, null);
  expect(await pane.excel.pressRibbon(command, id)).toBe(0);
  await LEADS_TO[command]?.(pane);
  // The pane is brought to the front when the user had closed it.
  expect(await pane.excel.ask(({ host }) => host.services.runtimeState, null)).toBe('Visible');
});

test('a button that names no command is answered with an error instead of waiting for ever', async () => {
  const { page, excel } = await open();
  await page.getByRole('tab', { name: '审核' }).waitFor();
  expect(await excel.pressRibbon('noSuchCommand', 'Gouji.None')).toBe(11_101);
});
