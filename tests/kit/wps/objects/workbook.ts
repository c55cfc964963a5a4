import type { EtBook, EtScene } from '../scene';
import { strict } from '../strict';
import { sheetsObject } from './sheet';

export function workbookObject(scene: EtScene, book: EtBook): object {
  return strict(scene, 'Workbook', {
    Name: book.name,
    FullName: book.fullName,
    Date1904: book.date1904,
    ProtectStructure: book.structureProtected,
    get Worksheets() {
      return sheetsObject(scene, book);
    },
    get Sheets() {
      return sheetsObject(scene, book);
    },
    get CustomXMLParts() {
      return xmlParts(scene, book);
    },
  });
}

function xmlParts(scene: EtScene, book: EtBook): object {
  return strict(scene, 'CustomXMLParts', {
    Add: (xml: string) => {
      if (!/^<\?xml[^>]*\?>\s*<[^>]+>/.test(xml)) throw new Error('not well-formed');
      const part = { xml };
      book.xmlParts.push(part);
      return xmlPart(scene, book, part);
    },
    SelectByNamespace: (uri: string) => {
      const found = book.xmlParts.filter(({ xml }) => xml.includes(`xmlns="${uri}"`));
      return strict(scene, 'CustomXMLParts', {
        Count: found.length,
        Item: (index: number) => {
          const part = found[index - 1];
          if (!part) throw new Error(`there is no part ${index}`);
          return xmlPart(scene, book, part);
        },
      });
    },
  });
}

function xmlPart(scene: EtScene, book: EtBook, part: { xml: string }): object {
  return strict(scene, 'CustomXMLPart', {
    // Office programs give it back without the declaration.
    get XML() {
      return part.xml.replace(/^<\?xml[^>]*\?>\s*/, '');
    },
    Delete: () => {
      const at = book.xmlParts.indexOf(part);
      if (at < 0) throw new Error('the part is gone');
      book.xmlParts.splice(at, 1);
    },
  });
}
