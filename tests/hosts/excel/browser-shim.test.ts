/** The shim under a whole page: Microsoft's office.js with its own loader, in jsdom. */
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shimScript } from '../../kit/excel/bundle';
import type { ShimmedExcel, ShimOptions } from '../../kit/excel/browser-shim';
import { serialize } from '../../kit/excel/serial';
import { CONTRACT_WORKBOOK, INCOME } from '../../kit/host-contract';

jest.setTimeout(60_000);

const dist = pathToFileURL(dirname(require.resolve('@microsoft/office-js/dist/office.js'))).href;

interface Page {
  readonly window: JSDOM['window'];
  readonly excel: ShimmedExcel;
  run<T>(code: string): Promise<T>;
}

/** Loads the page, waits for Office.onReady, and runs code in it. */
async function open(options: ShimOptions): Promise<Page> {
  const dom = new JSDOM(`<!doctype html><title>加载项</title><script src="${dist}/office.js"></script>`, {
    url: `${dist}/page.html`,
    runScripts: 'dangerously',
    resources: new ResourceLoader({ strictSSL: true }),
    virtualConsole: new VirtualConsole(),
    beforeParse(window) {
      // jsdom has none, every browser has.
      window['TextEncoder'] = TextEncoder;
      window.eval(shimScript(options));
    },
  });
  const { window } = dom;
  await new Promise((resolve) => window.addEventListener('load', resolve));
  const run = <T>(code: string): Promise<T> => window.eval(`(async () => { ${code} })()`) as Promise<T>;
  await run('return new Promise((ready) => Office.onReady(ready))');
  return { window, excel: (window as unknown as { fakeExcel: ShimmedExcel }).fakeExcel, run };
}

async function until<T>(read: () => T | undefined): Promise<T> {
  for (let i = 0; i < 500; i++) {
    const value = read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('nothing happened within five seconds');
}

describe('the browser shim under office.js', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open({ workbook: serialize(CONTRACT_WORKBOOK), version: 'ltsc2021', locale: 'zh-CN' });
  });
  afterAll(() => page.window.close());

  test('starts as Excel for Windows with the requirement sets of LTSC 2021', async () => {
    const info = await page.run<string>(`
      const { host, platform } = await Office.onReady();
      const has = (version) => Office.context.requirements.isSetSupported('ExcelApi', version);
      return JSON.stringify([host, platform, Office.context.displayLanguage, has('1.14'), has('1.15')]);`);
    expect(JSON.parse(info)).toEqual(['Excel', 'PC', 'zh-CN', true, false]);
  });

  test('answers Excel.run from the workbook it was given', async () => {
    const values = await page.run<string>(`
      return Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(${JSON.stringify(INCOME)}).getRange('A4:C4');
        range.load('values,formulas');
        await context.sync();
        return JSON.stringify([range.values, range.formulas]);
      });`);
    expect(JSON.parse(values)).toEqual([[['本年收入合计', '3', 3375.59]], [['本年收入合计', '3', '=C2+C3']]]);
  });

  test('presses ribbon buttons, and tells an unknown one', async () => {
    await page.run("Office.actions.associate('hello', (event) => { window.pressed = event.source.id; event.completed(); });");
    page.excel.clickRibbon('hello', 'CheckSheet');
    expect((await until(() => page.excel.commandDone))[1]).toBe(0);
    expect((page.window as unknown as { pressed: string }).pressed).toBe('CheckSheet');
    page.excel.clickRibbon('unknown');
    expect((await until(() => page.excel.commandDone))[1]).toBe(11_101);
  });

  test('runs worksheet functions through Microsoft’s own runtime, many in one message', async () => {
    await page.run(`
      CustomFunctions.associate('ADD', (a, b) => a + b);
      CustomFunctions.associate('FAIL', () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, '未填报'); });`);
    const ids = page.excel.invokeFunctions([
      { name: 'ADD', parameters: [1, 2] },
      { name: 'FAIL', parameters: [] },
      { name: 'ADD', parameters: [[[3]], [[4]]] },
    ]);
    const [sum, failed] = await until(() => {
      const results = ids.map((id) => page.excel.functionResult(id));
      return results.includes(undefined) ? undefined : results;
    });
    expect(sum).toEqual([ids[0], true, 3]);
    expect(failed).toEqual([ids[1], false, '未填报', 1]);
  });

  test('sends change events', async () => {
    await page.run(`
      window.changes = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => { window.changes.push(event.address); });
        await context.sync();
      });`);
    page.excel.host.userTypes({ sheet: INCOME, row: 1, column: 2 }, { value: 1 });
    const { changes } = page.window as unknown as { changes: string[] };
    expect(await until(() => changes[0])).toBe('C2');
  });

  test('answers with Office’s own error when a cell is being edited', async () => {
    page.excel.failNextWith = 5004;
    const code = await page.run<string>(`
      return Excel.run(async (context) => { context.workbook.load('name'); await context.sync(); return 'no error'; })
        .catch((error) => error.code);`);
    expect(code).toBe('InvalidOperationInCellEditMode');
  });
});
