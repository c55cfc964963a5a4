import type { KeyboardEvent, RefObject } from 'react';
import { destination } from '../components/destination';
import { usePane } from '../context';

/** The attribute a mark carries its number in. */
export const MARK_ATTRIBUTE = 'data-text-mark';

/** Keys of the text: ↑ ↓ Home End walk the marks, Enter opens one, Esc leaves its card for the mark, closes it, and then returns the sheet. */
export function useMarkWalk(page: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const { session } = usePane();
  return (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const marks = [...(page.current?.querySelectorAll<HTMLElement>(`[${MARK_ATTRIBUTE}]`) ?? [])];
    const open = marks.find((mark) => mark.getAttribute('aria-expanded') === 'true');
    const at = marks.indexOf(target);
    if (event.key === 'Escape') {
      if (target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      if (open && open !== target) open.focus();
      else if (open) open.click();
      else void session.goBack();
      return;
    }
    if (at < 0) return;
    const next = destination(event.key, at, marks.length);
    if (next !== undefined) marks[next]?.focus();
    else if (event.key === 'Enter' || event.key === ' ') target.click();
    else return;
    event.preventDefault();
  };
}
