/** The install page: says what there is on this computer, and changes the entry of this add-in only. */
import { mergePublish, offlineLine } from './publish';
import { Relay, START_RELAY } from './relay';

declare const ADDIN_NAME: string;
declare const ADDIN_VERSION: string;

const RETRIES = 4;
const RETRY_MS = 2500;
const RESTART = '请关闭全部 WPS 窗口再打开；第一次打开时 WPS 会问是否允许加载“gouji”，点“允许”，然后再关闭、打开一次，就能看到“勾稽”选项卡。';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`install.html has no #${id}`);
  return found;
};
const say = (text: string): void => {
  element('state').textContent = text;
};

async function relay(): Promise<Relay> {
  const running = await Relay.find();
  if (running) return running;
  say('正在启动 WPS 的安装服务…浏览器如果询问是否打开 WPS，请允许。');
  window.location.href = START_RELAY;
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    await new Promise((resume) => setTimeout(resume, RETRY_MS));
    const started = await Relay.find();
    if (started) return started;
  }
  throw new Error('没有连上 WPS 的安装服务。请确认本机装有 WPS（12.1 以上）并打开过一次；仍不行时用下面的手工安装。');
}

async function showState(): Promise<void> {
  const running = await Relay.find();
  if (!running) {
    say('还没有连上 WPS 的安装服务，点“安装”时会启动它。');
    return;
  }
  const ours = (await running.list()).find(({ name }) => name === ADDIN_NAME);
  say(ours ? `本机已安装勾稽${ours.version ? ` ${ours.version}` : ''}。本页的版本是 ${ADDIN_VERSION}。` : `本机还没有安装勾稽。本页的版本是 ${ADDIN_VERSION}。`);
}

async function install(online: boolean): Promise<void> {
  const url = new URL(online ? 'addin/' : `${ADDIN_NAME}.7z`, window.location.href).href;
  const running = await relay();
  const begins = await running.peek(online ? `${url}ribbon.xml` : url);
  if (!begins.startsWith(online ? '<customUI' : '7z')) throw new Error(`WPS 取不到 ${url}，没有安装。请管理员检查站点地址和登录限制。`);
  await running.deploy({ cmd: 'enable', name: ADDIN_NAME, url, online, version: ADDIN_VERSION });
  say(`已安装勾稽 ${ADDIN_VERSION}。${RESTART}`);
}

async function uninstall(): Promise<void> {
  const running = await relay();
  const ours = (await running.list()).find(({ name }) => name === ADDIN_NAME);
  if (!ours) {
    say('本机没有安装勾稽，没有改动任何内容。');
    return;
  }
  await running.deploy({ cmd: 'disable', name: ADDIN_NAME, url: ours.url ?? '', online: !/\.7z$/.test(ours.url ?? ''), version: ours.version ?? '' });
  say('已卸载勾稽，其他加载项没有改动。请关闭全部 WPS 窗口再打开。');
}

/** Merges in the page: nothing is sent anywhere, and nothing is written but the file the user saves. */
async function merge(file: File | undefined): Promise<void> {
  const merged = mergePublish(file && (await file.text()), ADDIN_NAME, offlineLine(ADDIN_NAME, ADDIN_VERSION));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([merged], { type: 'application/xml' }));
  link.download = 'publish.xml';
  link.click();
  say('已生成 publish.xml，其他加载项的内容原样保留。请把它放进 jsaddons 文件夹。');
}

function onPress(id: string, work: () => Promise<void>): void {
  element(id).addEventListener('click', () => {
    work().catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
    });
  });
}

onPress('online', () => install(true));
onPress('offline', () => install(false));
onPress('uninstall', uninstall);
onPress('new-publish', () => merge(undefined));
element('publish').addEventListener('change', () => {
  const field = element('publish');
  const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
  if (file) {
    merge(file).catch((error: unknown) => {
      say(error instanceof Error ? error.message : String(error));
    });
  }
});
element('folder').textContent = `${ADDIN_NAME}_${ADDIN_VERSION}`;
showState().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
});
