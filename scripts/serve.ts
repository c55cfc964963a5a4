/**
 * Serves a built folder on this computer only.
 *
 *   npm run serve -- [--folder dist] [--port 3000] [--cert FILE --key FILE]
 *
 * Excel loads add-ins over https: give a certificate this computer trusts. Without one the pages open in a browser.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

export interface ServeOptions {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

export async function serve({ folder, port, tls }: ServeOptions): Promise<Served> {
  if (!existsSync(join(folder, 'taskpane.html'))) throw new Error(`${folder} holds no build: run npm run build first.`);
  const files = sirv(folder, { etag: true, maxAge: 0, dotfiles: false });
  const server: Server = tls ? createSecureServer(tls, files) : createServer(files);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, HOST, listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `${tls ? 'https' : 'http'}://${tls ? 'localhost' : HOST}:${address.port}`,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections();
        server.close((error) => (error ? failed(error) : closed()));
      }),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '3000' },
      cert: { type: 'string' },
      key: { type: 'string' },
    },
  });
  const { cert, key } = values;
  const tls = cert !== undefined && key !== undefined ? { tls: { cert: readFileSync(cert), key: readFileSync(key) } } : {};
  const { url } = await serve({ folder: resolve(values.folder), port: Number(values.port), ...tls });
  process.stdout.write(`${url}/taskpane.html\n`);
}

if (process.argv[1] === __filename) void main();
