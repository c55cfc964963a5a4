import type { SheetSnapshot, WorkbookSnapshot } from '../../../../src/core';
import { readWorkbookBytes } from '../../../../src/hosts/file';
import { relationships, zipText } from '../kit';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="mc" xmlns:wp="wp" xmlns:pic="pic" xmlns:o="o" xmlns:wps="wps"';
const PARTS = ['styles', 'numbering', 'footnotes'] as const;

export interface DocumentSource {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** `docProps/app.xml`. */
  readonly pages?: number;
}

/** A hand-written .docx: the test knows every element that matters. */
export function docxOf({ body, pages, ...parts }: DocumentSource): Uint8Array {
  const given = PARTS.filter((part) => parts[part] !== undefined);
  return zipText({
    '_rels/.rels': relationships([['r', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(given.map((part) => [part, part, `${part}.xml`] as const)),
    ...Object.fromEntries(given.map((part) => [`word/${part}.xml`, `<w:${part} ${W}>${parts[part] ?? ''}</w:${part}>`])),
    ...(pages === undefined ? {} : { 'docProps/app.xml': `<Properties><Pages>${String(pages)}</Pages></Properties>` }),
  });
}

export function readDocument(source: DocumentSource): Promise<WorkbookSnapshot> {
  return readWorkbookBytes(docxOf(source), '公开.docx');
}

/** A paragraph of plain words; `more` are runs behind them, `properties` stand in its `pPr`. */
export function p(words: string, more = '', properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r>${more}</w:p>`;
}

/** A table of plain cells; a cell may be given whole, properties and all. */
export function tbl(...rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (text.startsWith('<') ? `<w:tc>${text}</w:tc>` : `<w:tc>${p(text)}</w:tc>`);
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export function textOf({ sheets }: WorkbookSnapshot): readonly unknown[] {
  return sheets.find(({ source }) => source?.kind === 'text')?.values.map(([text]) => text) ?? [];
}

export function tablesOf({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ source }) => source?.kind === 'table');
}
