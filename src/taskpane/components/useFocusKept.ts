import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** A control that is gone once its work is done leaves the keyboard where the reader stands, else on the first button of the page, not nowhere. */
export function useFocusKept(page: RefObject<HTMLElement | null>): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | undefined>(undefined);
  useEffect(() => {
    if (last.current?.isConnected !== false) return;
    last.current = undefined;
    if (document.activeElement !== document.body) return;
    const next = page.current?.querySelector<HTMLElement>('[aria-current=true]') ?? page.current?.querySelector('button');
    next?.focus();
  });
  return ({ target }) => {
    last.current = target;
  };
}
