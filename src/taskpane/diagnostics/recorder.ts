/** Records what Microsoft's client and Excel say to each other, for replay against the simulated Excel. */
import { isRecord, redactRequest, redactResponse } from './redact';

export interface Exchange {
  readonly request: unknown;
  readonly response: unknown;
  readonly bytesOut: number;
  readonly bytesIn: number;
}

type Callback = (result: unknown) => void;
type Execute = (message: unknown, callback: Callback) => unknown;

/** `OSF.DDA`, where the client finds its one way out at each request. */
interface Office {
  RichApi: { readonly executeRichApiRequestAsync: Execute };
}

/** Present once office.js has met its host. */
export function findOffice(root: unknown): Office | undefined {
  const office = member(member(root, 'OSF'), 'DDA');
  return isOffice(office) ? office : undefined;
}

export class Recorder {
  private readonly exchanges: { request: string; response: string }[] = [];

  /** Starts recording; the returned function puts everything back as it was. */
  attach(office: Office): () => void {
    const original = office.RichApi;
    const record: Execute = (message, callback) =>
      original.executeRichApiRequestAsync(message, (result) => {
        this.exchanges.push({ request: requestBody(message), response: responseBody(result) });
        callback(result);
      });
    // office.js makes the method read-only, so the object around it is replaced.
    office.RichApi = Object.create(original, { executeRichApiRequestAsync: { value: record } }) as Office['RichApi'];
    return () => {
      office.RichApi = original;
    };
  }

  /** Without `cells`, every text and number of the workbook is replaced by its kind. */
  recording(cells: boolean): Exchange[] {
    return this.exchanges.map(({ request, response }) => {
      const [out, back] = [parsed(request), parsed(response)];
      return {
        request: cells ? out : redactRequest(out),
        response: cells ? back : redactResponse(back),
        bytesOut: byteLength(request),
        bytesIn: byteLength(response),
      };
    });
  }
}

/** The message is `[method, path, headers, …, body]`; the body is its fifth item. */
function requestBody(message: unknown): string {
  const body: unknown = Array.isArray(message) ? message[4] : undefined;
  return typeof body === 'string' ? body : JSON.stringify(body ?? null);
}

/** A success carries `value.data = [status, headers, body]`; a failure carries `error`. */
function responseBody(result: unknown): string {
  const data = member(member(result, 'value'), 'data');
  const body: unknown = Array.isArray(data) ? data[2] : undefined;
  if (typeof body === 'string') return body;
  const code = member(member(result, 'error'), 'code');
  return JSON.stringify({ Error: { Code: code ?? null } });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function member(value: unknown, key: string): unknown {
  if (typeof value === 'function') return Reflect.get(value, key);
  return isRecord(value) ? value[key] : undefined;
}

function isOffice(value: unknown): value is Office {
  return typeof member(member(value, 'RichApi'), 'executeRichApiRequestAsync') === 'function';
}
