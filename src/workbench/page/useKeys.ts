import { type RefObject, useEffect } from 'react';
import { useDesk } from '../context';

/** A character typed where the pane has no use for it: on a card, or on a link that has just selected a cell. */
function isTypedAtCell({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return false;
  return target.matches('[data-finding], [data-cell-link]');
}

/**
 * Ctrl+S saves the workbook, not the page. F6 goes from the sheet to the pane and back, as between the panes of Excel:
 * inside the sheet Tab only goes from cell to cell. Ctrl+PageDown and Ctrl+PageUp turn the sheets; Ctrl+F looks for cells. What is typed on a finding
 * or a cell link after a jump goes to the cell.
 */
export function useKeys(pane: RefObject<HTMLElement | null>): void {
  const desk = useDesk();
  useEffect(() => {
    let leftInPane: HTMLElement | undefined;
    const other = (): void => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && pane.current?.contains(activeElement) === true) {
        leftInPane = activeElement;
        desk.focusSheet();
        return;
      }
      const again = leftInPane?.isConnected === true ? leftInPane : pane.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
      again?.focus();
    };
    const onKey = (event: KeyboardEvent): void => {
      const saves = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's';
      const moves = event.key === 'F6' && !event.ctrlKey && !event.metaKey && !event.altKey;
      const turns = event.ctrlKey && !event.altKey && !event.shiftKey && (event.key === 'PageDown' || event.key === 'PageUp');
      const finds = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f';
      if (finds && desk.store.getState().starting) return;
      if (!saves && !moves && !turns && !finds) {
        // The keystroke itself arrives in the cell, because the keyboard is there before it is handled.
        if (isTypedAtCell(event)) desk.focusSheet();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (desk.store.getState().starting) return;
      if (finds) desk.askToFind();
      else if (saves) void desk.save();
      else if (turns) desk.turnSheet(event.key === 'PageDown' ? 1 : -1);
      else other();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [desk, pane]);
}
