import type { CellRef } from '../core';
import type { Parts } from './parts';

/** Jumps from the list into the sheet, and back to where the user was. */
export function createJumps({ host, act }: Parts) {
  /** Where the user was before the first jump from the list. */
  let cameFrom: CellRef | undefined;

  return {
    forget(): void {
      cameFrom = undefined;
    },

    actions: {
      /** Selects a cell in the sheet; the first jump remembers where the user was. */
      async goTo(cell: CellRef): Promise<void> {
        await act('select', async () => {
          cameFrom ??= await host.activeCell();
          await host.select(cell);
        });
      },
      /** Back to where the user was before the first jump; false where there was none. */
      async goBack(): Promise<boolean> {
        const target = cameFrom;
        cameFrom = undefined;
        if (!target) return false;
        await act('select', () => host.select(target));
        return true;
      },
    },
  };
}
