import { type RefObject, useEffect } from 'react';
import { useDesk } from '../context';

/**
 * Ctrl+S saves the workbook, not the page. F6 goes from the sheet to the pane and back, as between the panes of Excel:
 * inside the sheet Tab only goes from cell to cell.
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
      if (!saves && !moves) return;
      event.preventDefault();
      event.stopPropagation();
      if (desk.store.getState().starting) return;
      if (saves) void desk.save();
      else other();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [desk, pane]);
}
