/**
 * The program WPS runs on the user's computer for installing add-ins: http on a loopback port, bodies in base64. XMLHttpRequest with a
 * time limit, because `fetch` to a local server was seen never to settle in WPS's own browser.
 */
export interface ListedAddin {
  readonly name: string;
  readonly enable?: string | boolean;
  readonly url?: string;
  readonly version?: string;
}

export interface Deployment {
  readonly cmd: 'enable' | 'disable';
  readonly name: string;
  readonly url: string;
  readonly online: boolean;
  readonly version: string;
}

/** Plain http first: on https pages browsers allow it for the own computer. */
export const RELAYS = ['http://127.0.0.1:58890', 'https://127.0.0.1:58891'] as const;
/** Makes WPS start it. */
export const START_RELAY = 'ksoWPSCloudSvr://start=RelayHttpServer';

const LIMIT_MS = 4000;

export class Relay {
  private constructor(
    private readonly address: string,
    readonly version: string,
  ) {}

  /** Undefined where it does not run. */
  static async find(): Promise<Relay | undefined> {
    for (const address of RELAYS) {
      const version = await post(`${address}/version`, '{"serverId":""}').catch(() => undefined);
      if (version !== undefined) return new Relay(address, version.trim());
    }
    return undefined;
  }

  /** Every add-in of this user, whoever installed it. */
  async list(): Promise<readonly ListedAddin[]> {
    const answer: unknown = JSON.parse((await post(`${this.address}/publishlist`, '')) || '[]');
    return Array.isArray(answer) ? answer.filter(isListed) : [];
  }

  /** Lets the relay itself fetch a file, as WPS will: an address only the browser reaches is of no use. Gives its beginning. */
  async peek(url: string): Promise<string> {
    return post(`${this.address}/redirect/runParams`, base64(JSON.stringify({ method: 'get', url, data: '' })));
  }

  /** Changes the entry of this add-in only; the relay keeps every other one. */
  async deploy({ cmd, name, url, online, version }: Deployment): Promise<void> {
    const order = { cmd, name, url, addonType: 'et', online: String(online), version, customDomain: '' };
    const answer = (await post(`${this.address}/deployaddons/runParams`, base64(JSON.stringify(order)))).trim();
    if (answer !== '' && answer !== 'OK') throw new Error(answer);
  }
}

function isListed(entry: unknown): entry is ListedAddin {
  return typeof entry === 'object' && entry !== null && 'name' in entry && typeof entry.name === 'string';
}

/** Of the text's UTF-8 bytes. */
export function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function post(url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.timeout = LIMIT_MS;
    request.onload = () => {
      if (request.status === 200) resolve(request.responseText);
      else reject(new Error(`${url}: ${String(request.status)}`));
    };
    request.onerror = request.ontimeout = () => {
      reject(new Error(url));
    };
    request.send(body);
  });
}
