/**
 * The program by which WPS installs add-ins, simulated at the network of a page: what it is asked, and the list it keeps. Bodies of
 * orders are base64 of UTF-8 JSON; anything else, and any order for the add-in of somebody else, is refused.
 */
import type { BrowserContext, Route } from 'playwright-core';

export interface InstalledAddin {
  readonly name: string;
  readonly addonType: string;
  readonly url: string;
  readonly version: string;
  readonly online: string;
  readonly enable: string;
}

export class SimulatedRelay {
  installed: InstalledAddin[];
  /** Addresses the relay was asked to fetch. */
  readonly fetched: string[] = [];
  running = true;
  /** Attempts to reach it that fail before it has started. */
  failing = 0;

  constructor(
    installed: readonly InstalledAddin[],
    /** What the relay gets from an address. */
    private readonly site: (url: string) => string,
  ) {
    this.installed = [...installed];
  }

  async listen(context: BrowserContext): Promise<void> {
    await context.route(/^https?:\/\/127\.0\.0\.1:5889[0-3]\//, (route) => this.answer(route));
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const { port, pathname } = new URL(request.url());
    if (!this.running || port !== '58890' || this.failing > 0) {
      this.failing -= port === '58890' && this.running ? 1 : 0;
      return route.abort('connectionrefused');
    }
    const body = request.postData() ?? '';
    const reply = (text: string, status = 200): Promise<void> => route.fulfill({ status, body: text, headers: { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/plain; charset=utf-8' } });
    if (request.method() !== 'POST') return reply('', 405);
    if (pathname === '/version') return reply('1.0.1');
    if (pathname === '/publishlist') return reply(JSON.stringify(this.installed));
    const order = JSON.parse(Buffer.from(body, 'base64').toString('utf8')) as Readonly<Record<string, string>>;
    if (pathname === '/redirect/runParams') {
      const { url = '' } = order;
      this.fetched.push(url);
      return reply(this.site(url));
    }
    if (pathname !== '/deployaddons/runParams') return reply('', 404);
    return reply(this.deploy(order));
  }

  private deploy({ cmd, name = '', url = '', addonType = '', online = '', version = '' }: Readonly<Record<string, string>>): string {
    const others = this.installed.filter((each) => each.name !== name);
    if (cmd === 'enable') this.installed = [...others, { name, addonType, url, version, online, enable: 'enable_dev' }];
    else if (cmd === 'disable') this.installed = others;
    else return `unknown command ${cmd ?? ''}`;
    return 'OK';
  }
}
