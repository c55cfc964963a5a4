/**
 * The whole product in a browser page, on this computer only: npm start -- [--port 5180] [--no-open]
 * Builds what has changed, serves it, prints the address and opens the browser where there is one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { buildWorkbench } from './build';
import { freshStamp, keepStamp } from './fresh';

const HOST = '127.0.0.1';
/** Tried first, so that the browser finds its drafts again; any free port after it. */
const USUAL_PORT = 5180;

export async function serveFolder(folder: string, port: number): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(sirv(folder, { etag: true, maxAge: 0, dotfiles: false }));
  const listen = (wanted: number): Promise<void> =>
    new Promise((listening, failed) => {
      server.once('error', failed);
      server.listen(wanted, HOST, () => {
        server.removeListener('error', failed);
        listening();
      });
    });
  try {
    await listen(port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    await listen(0);
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://${HOST}:${address.port}/`,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections();
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
}

/** Where there is no browser, the printed address is enough. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url];
  if (command === undefined) return;
  const browser = spawn(command, args, { stdio: 'ignore', detached: true });
  browser.on('error', () => {
    process.stdout.write('没有找到浏览器，请手工打开上面的地址。 / No browser found: open the address above.\n');
  });
  browser.unref();
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(USUAL_PORT) }, 'no-open': { type: 'boolean', default: false } } });
  const root = join(__dirname, '..', '..');
  const folder = join(root, '.cache', 'workbench');
  const stamp = freshStamp(root);
  if (!existsSync(join(folder, 'index.html')) || !stamp.fresh) {
    process.stdout.write('正在准备工作台，首次约需半分钟… / Preparing the workbench…\n');
    await buildWorkbench(folder);
    keepStamp(stamp);
  }
  const { url } = await serveFolder(folder, Number(values.port));
  process.stdout.write(`\n  勾稽工作台 / Gouji workbench\n\n  ${url}\n\n  只在这台电脑上，按 Ctrl+C 结束。 / On this computer only; Ctrl+C ends it.\n\n`);
  if (!values['no-open']) openBrowser(url);
}

if (process.argv[1] === __filename) void main();
