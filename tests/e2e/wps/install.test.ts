/** The install page in a browser, with a simulated relay: only our own entry changes, and every state says what to do next. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { version } from '../../../package.json';
import { serve, type Served } from '../../../scripts/serve';
import { buildSite } from '../../kit/build';
import { type InstalledAddin, SimulatedRelay } from '../../kit/wps/relay';
import { launchBrowser } from '../kit/browser';
import { eventually } from '../kit/eventually';

const OTHER: InstalledAddin = { name: 'iFinD', addonType: 'et', url: 'http://127.0.0.1:3889/', version: '2.0', online: 'true', enable: 'enable_dev' };

let site: Served;
let browser: Browser;
beforeAll(async () => {
  site = await serve({ folder: buildSite(), port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const home = (): string => `${site.url}/wps/`;
const ours = (values: Partial<InstalledAddin>): InstalledAddin => ({ name: 'gouji', addonType: 'et', url: `${home()}addin/`, version, online: 'true', enable: 'enable_dev', ...values });
/** As the relay sees the site. */
const reached = (url: string): string => (url.endsWith('.7z') ? '7z\u00bc' : url.endsWith('ribbon.xml') ? '<customUI xmlns=""/>' : 'not found');

async function open(relay: SimulatedRelay): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
  await relay.listen(context);
  // Waiting for a program to start is shortened, not skipped.
  await context.addInitScript('const wait = window.setTimeout; window.setTimeout = (run, ms) => wait(run, ms / 50);');
  const page = await context.newPage();
  await page.goto(`${home()}install.html`);
  return page;
}

const says = (page: Page, text: string | RegExp): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

test('installs, updates and removes our own entry; the others stay as they are', async () => {
  const relay = new SimulatedRelay([OTHER], reached);
  const page = await open(relay);
  await says(page, `本机还没有安装勾稽。本页的版本是 ${version}。`);
  await press(page, '安装（在线）');
  // What comes next is said: close, allow, restart.
  await says(page, /已安装勾稽.*关闭全部 WPS 窗口再打开.*点“允许”.*再关闭、打开一次/);
  expect(relay.fetched).toEqual([`${home()}addin/ribbon.xml`]);
  expect(relay.installed).toEqual([OTHER, ours({})]);
  await press(page, '安装（离线包）');
  await eventually(async () => relay.installed, [OTHER, ours({ url: `${home()}gouji.7z`, online: 'false' })]);
  await page.reload();
  await says(page, `本机已安装勾稽 ${version}`);
  await press(page, '卸载');
  await says(page, '已卸载勾稽，其他加载项没有改动。');
  expect(relay.installed).toEqual([OTHER]);
  await press(page, '卸载');
  await says(page, '没有改动任何内容');
  expect(relay.installed).toEqual([OTHER]);
  await page.context().close();
});

test('an older version is named before it is updated', async () => {
  const relay = new SimulatedRelay([ours({ version: '0.0.9', url: `${home()}gouji.7z`, online: 'false' }), OTHER], reached);
  const page = await open(relay);
  await says(page, `本机已安装勾稽 0.0.9。本页的版本是 ${version}。`);
  await press(page, '安装（离线包）');
  await eventually(async () => relay.installed.find(({ name }) => name === 'gouji')?.version, version);
  expect(relay.installed).toContainEqual(OTHER);
  await page.context().close();
});

test('a relay that does not run is started and waited for; one that never comes is said, with the way by hand', async () => {
  const relay = new SimulatedRelay([], reached);
  // The look at the beginning, the one of the button, and one after the start.
  relay.failing = 3;
  const page = await open(relay);
  await says(page, '还没有连上 WPS 的安装服务，点“安装”时会启动它。');
  await press(page, '安装（在线）');
  await says(page, '已安装勾稽');
  expect(relay.installed).toEqual([ours({})]);
  relay.running = false;
  await press(page, '卸载');
  await says(page, /没有连上 WPS 的安装服务.*手工安装/);
  expect(relay.installed).toEqual([ours({})]);
  await page.context().close();
});

test('nothing is installed from an address that WPS cannot reach', async () => {
  const relay = new SimulatedRelay([OTHER], () => '<!doctype html><title>登录</title>');
  const page = await open(relay);
  for (const button of ['安装（在线）', '安装（离线包）']) {
    await press(page, button);
    await says(page, /WPS 取不到 .*没有安装。请管理员检查站点地址和登录限制。/);
  }
  expect(relay.installed).toEqual([OTHER]);
  await page.context().close();
});

test('by hand: the line goes into the chosen publish.xml, beside the others', async () => {
  const relay = new SimulatedRelay([], reached);
  relay.running = false;
  const page = await open(relay);
  await page.getByText(`gouji_${version}`).waitFor();
  const existing = `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  <jspluginonline name="${OTHER.name}" type="et" url="${OTHER.url}"/>\r\n</jsplugins>\r\n`;
  const downloading = page.waitForEvent('download');
  await page.getByLabel('选择它').setInputFiles({ name: 'publish.xml', mimeType: 'text/xml', buffer: Buffer.from(existing) });
  const download = await downloading;
  const merged = readFileSync(await download.path(), 'utf8');
  const line = `  <jsplugin name="gouji" type="et" url="gouji_${version}" version="${version}" enable="enable_dev" install="null" customDomain=""/>\n`;
  expect([download.suggestedFilename(), merged.replace(line, '')]).toEqual(['publish.xml', existing]);
  expect(merged).toContain(line);
  await says(page, '其他加载项的内容原样保留');
  await page.context().close();
});
