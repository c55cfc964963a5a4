import adobeGb1Ucs2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEucH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEucV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkEucH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEucV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbk2KH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2KV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbkPEucH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkPEucV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbPcEucH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbPcEucV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGbUcs2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGbUcs2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGbUtf16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGbUtf16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';
import type { CharacterMaps } from './library';

/** Simplified Chinese by the codes that the PDF standard names, and the characters behind them. */
const MAPS: Readonly<Record<string, Uint8Array>> = {
  'GB-EUC-H': gbEucH,
  'GB-EUC-V': gbEucV,
  'GBpc-EUC-H': gbPcEucH,
  'GBpc-EUC-V': gbPcEucV,
  'GBK-EUC-H': gbkEucH,
  'GBK-EUC-V': gbkEucV,
  'GBKp-EUC-H': gbkPEucH,
  'GBKp-EUC-V': gbkPEucV,
  'GBK2K-H': gbk2KH,
  'GBK2K-V': gbk2KV,
  'UniGB-UCS2-H': uniGbUcs2H,
  'UniGB-UCS2-V': uniGbUcs2V,
  'UniGB-UTF16-H': uniGbUtf16H,
  'UniGB-UTF16-V': uniGbUtf16V,
  'Adobe-GB1-UCS2': adobeGb1Ucs2,
};

class BundledMaps {
  fetch({ name }: { readonly name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const cMapData = MAPS[name];
    // The library takes the bytes for itself.
    return cMapData ? Promise.resolve({ cMapData: cMapData.slice(), isCompressed: true }) : Promise.reject(new Error(`no character map ${name}`));
  }
}

/** For pages, which may have no folder beside them. */
export const BUNDLED_MAPS: CharacterMaps = { CMapReaderFactory: BundledMaps };
