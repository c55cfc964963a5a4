import type * as Pdf from 'pdfjs-dist';
import type { Problems } from '../problems';

export type PdfLibrary = typeof Pdf;

export interface OpenedPdf {
  readonly library: PdfLibrary;
  readonly document: Pdf.PDFDocumentProxy;
  close(): Promise<void>;
}

type LibraryOptions = NonNullable<Parameters<typeof Pdf.getDocument>[0]>;

/**
 * Where the library finds the tables that name the characters of fonts which are not in the file (宋体 by GBK code). Without them only such
 * text is lost.
 */
export type CharacterMaps = Pick<Extract<LibraryOptions, { cMapUrl?: unknown }>, 'cMapUrl' | 'cMapPacked' | 'CMapReaderFactory'>;

/** Opens a PDF with pdf.js on this thread; nothing is drawn, no script of the document runs, nothing is fetched. */
export async function openPdf(bytes: Uint8Array, problems: Problems, maps: CharacterMaps): Promise<OpenedPdf> {
  const library = await loadLibrary();
  const task = library.getDocument({
    // The library takes the bytes for itself.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    ...maps,
  });
  try {
    return { library, document: await task.promise, close: () => task.destroy() };
  } catch (cause) {
    await task.destroy();
    if (cause instanceof Error && cause.name === 'PasswordException') throw problems.encrypted();
    throw problems.damaged('不是完整的 PDF', cause);
  }
}

let loading: Promise<PdfLibrary> | undefined;

function loadLibrary(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

/** While it is loaded the library says on the console that it cannot draw, which nobody asks it to. */
async function load(): Promise<PdfLibrary> {
  const { log, warn } = console;
  const silent = (): void => undefined;
  Object.assign(console, { log: silent, warn: silent });
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    // It makes one for drawing as soon as it is loaded; nothing is drawn with it here.
    if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
    // Found there, it is not looked for in a file of its own.
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    Object.assign(console, { log, warn });
  }
}
