import { HostError } from '../../hosts/port';
import type { PublicDocument } from '../../publish';
import { type Laid, packed } from '../../publish/word/message';

/**
 * The document as a .docx file, laid out in a thread of its own so that the pane stays usable; stopping it takes effect at once.
 * The script stands as text in the bundle and is loaded when it is first needed: pages opened from disk may start no other kind.
 */
export async function writeDocument(document: PublicDocument, signal: AbortSignal): Promise<Uint8Array> {
  const source = await loadSource();
  if (signal.aborted) throw cancelled();
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = start(address);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(cancelled());
      });
      worker.onerror = (event) => {
        event.preventDefault();
        reject(refused(event.message));
      };
      worker.onmessage = ({ data }: MessageEvent<Laid>) => {
        if (data.kind === 'done') resolve(data.bytes);
        else reject(new Error(data.message));
      };
      worker.postMessage(packed(document));
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

async function loadSource(): Promise<string> {
  try {
    return (await import(/* webpackChunkName: "publish-word" */ '../../publish/word/worker?source')).default;
  } catch (cause) {
    throw new HostError('offline', '排版的部分没有载入，没有生成文档。请确认勾稽所在的站点可以访问，再试一次。', [], { cause });
  }
}

/** Throws where the program forbids threads of their own. */
function start(address: string): Worker {
  try {
    return new Worker(address);
  } catch (cause) {
    URL.revokeObjectURL(address);
    throw refused(cause);
  }
}

function refused(cause: unknown): HostError {
  return new HostError('unsupported', '这里不允许在后台排版，没有生成文档。请在工作台打开这个工作簿生成，或用命令行 gouji publish。', [], { cause });
}

function cancelled(): HostError {
  return new HostError('cancelled', '已取消。');
}
