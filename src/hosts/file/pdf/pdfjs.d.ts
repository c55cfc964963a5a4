/** Packed tables of characters; the bundlers of the pages give their bytes. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}

/** The package has types for its main module only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
