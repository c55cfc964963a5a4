import { settingsIn, SETTINGS_NAMESPACE, settingsXml } from '../settings-xml';
import { toHostError, unsupported } from './errors';
import type { EtWorkbook, EtXmlPart } from './et';

/** The last of our parts counts; there is one, unless another program has copied it. */
export function readSettings(book: EtWorkbook): ReadonlyMap<string, string> {
  const part = parts(book).at(-1);
  return part ? settingsIn(part.XML) : new Map<string, string>();
}

/** A part cannot be changed, only added and deleted; where that breaks off, what was there is put back. */
export function changeSetting(book: EtWorkbook, key: string, value: string | undefined): void {
  const before = readSettings(book);
  const after = new Map(before);
  if (value === undefined) after.delete(key);
  else after.set(key, value);
  try {
    keepOnly(book, after);
  } catch (error) {
    keepOnly(book, before);
    throw toHostError(error);
  }
}

/** Adds before it deletes, so that the texts are in the workbook at every moment. */
function keepOnly(book: EtWorkbook, settings: ReadonlyMap<string, string>): void {
  const wanted = settingsXml(settings);
  const standing = parts(book);
  const keeps = (part: EtXmlPart): boolean => settingsXml(settingsIn(part.XML)) === wanted;
  const kept = settings.size === 0 ? undefined : standing.find(keeps);
  if (settings.size > 0 && !kept) book.CustomXMLParts.Add(wanted);
  for (const part of standing) if (part !== kept) part.Delete();
}

function parts(book: EtWorkbook): EtXmlPart[] {
  // Missing in builds the typings do not know.
  const all: EtWorkbook['CustomXMLParts'] | undefined = book.CustomXMLParts;
  if (all === undefined) throw unsupported('在工作簿中保存说明和填报记录');
  const ours = all.SelectByNamespace(SETTINGS_NAMESPACE);
  return Array.from({ length: ours.Count }, (_, index) => ours.Item(index + 1));
}
