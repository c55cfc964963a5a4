import { type BandScheme, parseScheme, schemeNamed } from '../scoring';
import { CannotRun } from './exit';
import { shown } from './paths';
import { isFormulaProblem } from './services';
import { readText } from './text-file';
import { caretMessage } from './user-rules';

/** `--bands yueyang`, or a file with the bands of the user’s own place; a line that cannot be read ends the run, shown with a caret. */
export async function readBands(given: string): Promise<BandScheme> {
  const known = schemeNamed(given);
  if (known) return known;
  const text = await readText(given, '分档文件');
  try {
    return parseScheme(text, shown(given));
  } catch (error) {
    if (isFormulaProblem(error)) throw new CannotRun(caretMessage(shown(given), error), { cause: error });
    throw error;
  }
}
