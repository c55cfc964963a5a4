import { FORM_SETS } from '../../src/forms';
import { readWorkbookFile } from '../../src/hosts/file';
import { documentOf, judgeNarrative, type JudgedNarrative, readNarrative, speaksOfTables } from '../../src/narrative';
import { open } from '../../src/reading';
import { catalogueOf } from '../../src/relations';

/** Judges a text of a year by itself, without any table. */
export function judgedAlone(text: string, year: number): JudgedNarrative {
  const unit = { tables: [], find: () => ({ zh: '没有表', en: 'no table' }), name: '', year, organisation: '' };
  return judgeNarrative(readNarrative(documentOf('说明.txt', text), unit), catalogueOf(FORM_SETS).schemas);
}

/** Judges one text after the other against the only unit of a workbook that is opened once. */
export async function judging(book: string): Promise<(text: string) => JudgedNarrative | undefined> {
  const [unit] = open(await readWorkbookFile(book), FORM_SETS).units;
  const { schemas } = catalogueOf(FORM_SETS);
  return (text) => {
    const narrative = unit && readNarrative(documentOf('说明.txt', text), unit);
    return narrative && speaksOfTables(narrative) ? judgeNarrative(narrative, schemas) : undefined;
  };
}
