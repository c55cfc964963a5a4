import type { SavedAs } from '../session';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
/** Long enough for the browser to have taken the bytes. */
const RELEASE_MS = 60_000;

/** Hands the bytes to the browser's own download; nothing leaves the computer. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, RELEASE_MS);
}

/** The same for a document, which nobody here can see arrive. */
export function downloadDocument(bytes: Uint8Array, name: string): Promise<SavedAs> {
  download(bytes, name);
  return Promise.resolve({ kind: 'download', name });
}
