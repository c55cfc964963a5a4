import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** A button that is gone once its work is done leaves the keyboard on the first button of the page, not nowhere. */
export function useFocusKept(page: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    if (last.current?.isConnected !== false) return;
    last.current = undefined;
    if (document.activeElement === document.body) page.current?.querySelector('button')?.focus();
  });
  return ({ target }) => {
    last.current = target;
  };
}
