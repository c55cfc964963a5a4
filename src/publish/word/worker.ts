/** Runs in a thread of its own: laying out the pages of a document takes seconds in one piece, and the pane must stay usable. */
import { writeWord } from '.';
import { type Laid, type Laying, unpacked } from './message';

interface Scope {
  onmessage: ((event: { readonly data: Laying }) => void) | null;
  postMessage(message: Laid, transfer: readonly unknown[]): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => {
  void answer(data);
};

async function answer(laying: Laying): Promise<void> {
  try {
    const bytes = await writeWord(unpacked(laying));
    scope.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    scope.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}
