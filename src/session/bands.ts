import { HostError } from '../hosts/port';
import { type BandScheme, parseScheme, SchemeError, serializeScheme } from '../scoring';
import type { ChosenFile } from './fill/previous-file';
import { failureOf } from './failure';
import type { Parts } from './parts';
import type { ReadText } from './text/texts';

export interface BandsParts extends Parts {
  readonly readText: ReadText | undefined;
  /** Keeps bands in the workbook and checks again by them. */
  readonly choose: (scheme: BandScheme, kept: string) => Promise<void>;
}

/** Files that hold a line an indicator. */
export const BANDS_FILES = ['.txt', '.md', '.docx'] as const;

/** Far beyond any 打分档. */
const LONGEST = 50_000;

/** 打分档 of the user's own place from a file: read as the command line reads it, kept in the workbook. */
export function createBands({ readText, choose, setState, log }: BandsParts) {
  const read = async (file: ChosenFile): Promise<string> => {
    if (!BANDS_FILES.some((end) => file.name.toLowerCase().endsWith(end))) {
      throw new HostError('unsupported', '打分档请用纯文本（.txt）或 .docx，一行一个指标；也可以写在本工作簿的工作表“评分分档”里。');
    }
    if (!readText) throw new HostError('unsupported', '这里不能选择文件。请在本工作簿里建工作表“评分分档”，一行一个指标。');
    const { text } = await readText(file, {});
    if (text.length > LONGEST) throw new HostError('tooLarge', '文件太大，不像一份打分档。请只留打分档，一行一个指标。');
    return text;
  };

  return {
    async openBands(file: ChosenFile): Promise<void> {
      const { name } = file;
      setState({ bandsRefused: undefined });
      try {
        const text = await read(file);
        await choose(parseScheme(text, name), serializeScheme(name, text));
      } catch (error) {
        if (error instanceof SchemeError) {
          setState({ bandsRefused: { name, why: { line: error.line, text: error.lineText.trim(), message: error.message } } });
          return;
        }
        log('bands', error);
        setState({ bandsRefused: { name, why: failureOf(error) } });
      }
    },
  };
}

