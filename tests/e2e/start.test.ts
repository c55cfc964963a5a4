/** The pane opens: in both languages, in the oldest and the newest Excel, and where there is no Excel at all. */
import { readFileSync } from 'node:fs';
import { eventually } from './kit/eventually';
import { usePane } from './kit/suite';
import { SAMPLE_FILE } from './kit/workbooks';

const open = usePane();

const FIRST_RUN = { 'zh-CN': '上报前，先核一遍', 'en-US': 'Check before you file' } as const;
const TABS = { 'zh-CN': ['审核', '填报', '说明', '函数'], 'en-US': ['Review', 'Fill', 'Text', 'Functions'] } as const;

describe.each(['ltsc2021', 'microsoft365'] as const)('%s', (version) => {
  test.each(['zh-CN', 'en-US'] as const)('opens in %s and asks nobody outside its site', async (locale) => {
    const { page, excel, requests } = await open({ version, locale });
    await page.getByRole('heading', { name: FIRST_RUN[locale] }).waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(TABS[locale]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
    expect(await page.evaluate("Office.context.requirements.isSetSupported('ExcelApi', '1.21')")).toBe(version === 'microsoft365');
    expect(await page.evaluate('Office.onReady().then(({ host, platform }) => host + " " + platform)')).toBe('Excel PC');
    expect(requests.filter((path) => path.startsWith('office-js/'))).toEqual([
      'office-js/office.js',
      'office-js/excel-win32-16.01.js',
      `office-js/${locale.toLowerCase()}/office_strings.js`,
    ]);
    // Opening the pane must not touch the workbook.
    expect(await excel.sheetNames()).toEqual(['Sheet1']);
  });
});

test('the sample is opened from the site as a workbook of its own', async () => {
  const pane = await open();
  await pane.button('打开示例工作簿').click();
  const sample = readFileSync(SAMPLE_FILE).toString('base64');
  await eventually(() => pane.excel.ask(({ host }) => [...host.book.opened], null), [sample]);
  expect(await pane.page.getByRole('alert').count()).toBe(0);
});
