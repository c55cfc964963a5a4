import type { FUniver } from '@univerjs/core/facade';

const TAB = '[data-u-comp="slide-tab-item"]';

/**
 * The grid renames a sheet and moves its tab by writing into the page before it asks whether it may, and breaks when refused.
 * Both begin with a press on the tab of the sheet that is shown, which does nothing else.
 */
export function guardTabs(container: HTMLElement, api: FUniver, refused: () => void): () => void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  const onShown = (event: Event): boolean => {
    const id = event.target instanceof Element ? event.target.closest<HTMLElement>(TAB)?.dataset['id'] : undefined;
    return id !== undefined && id === api.getActiveWorkbook()?.getActiveSheet().getSheetId();
  };
  container.addEventListener(
    'pointerdown',
    (event) => {
      if (onShown(event)) event.stopPropagation();
    },
    options,
  );
  container.addEventListener(
    'dblclick',
    (event) => {
      if (onShown(event)) refused();
    },
    options,
  );
  return () => {
    stop.abort();
  };
}
