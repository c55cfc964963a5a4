import { generateRandomId, IUndoRedoService } from '@univerjs/core';
import { HostError } from '../port';
import { type Book, ours } from './book';

/**
 * Runs our commands as one step of the user's own 撤销. Where one of them fails, what the grid knows how to take back is
 * taken back and the step forgotten; `putBack` then sees to what the broken-off command left behind.
 */
export function inOneStep<Value>(book: Book, work: () => Value, putBack: () => void, refusal: string): Value {
  const history = book.grid.injector.get(IUndoRedoService);
  const step = `gouji-${generateRandomId()}`;
  const batch = history.__tempBatchingUndoRedo(book.id);
  try {
    // What the commands record is added to this one.
    history.pushUndoRedo({ unitID: book.id, id: step, undoMutations: [], redoMutations: [] });
    return ours(book.grid, work);
  } catch (cause) {
    ours(book.grid, () => {
      history.rollback(step, book.id);
      putBack();
    });
    throw cause instanceof HostError ? cause : new HostError('unknown', refusal, [], { cause });
  } finally {
    batch.dispose();
  }
}
