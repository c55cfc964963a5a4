import { type RefObject, useEffect } from 'react';

/** How soon a keyboard that nobody has is back. */
const FOCUS_MS = 200;

/**
 * While it starts, the grid takes the keyboard, and lets go of it to nobody. What it takes is given back at once to whatever
 * had it on the screen (at first to `first`), so that no key of somebody already on their way is lost.
 */
export function useHeldKeyboard(screen: RefObject<HTMLElement>, first: RefObject<HTMLElement>, grid: HTMLElement): void {
  useEffect(() => {
    let had: HTMLElement | undefined;
    const giveBack = (): void => {
      const to = had?.isConnected === true ? had : first.current?.querySelector('button');
      to?.focus({ preventScroll: true });
    };
    const taken = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      if (screen.current?.contains(target)) had = target;
      // Its editor stands beside it in the page; nothing else here can be written in.
      else if (grid.contains(target) || target.isContentEditable) giveBack();
    };
    const lost = (): void => {
      if (document.activeElement === document.body) giveBack();
    };
    lost();
    document.addEventListener('focusin', taken);
    const timer = setInterval(lost, FOCUS_MS);
    return () => {
      document.removeEventListener('focusin', taken);
      clearInterval(timer);
    };
  }, [screen, first, grid]);
}
