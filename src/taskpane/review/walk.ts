import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { Matter } from '../../session';
import { destination } from '../components/destination';
import { usePane } from '../context';

/** The attribute a card carries its key in. */
export const CARD_ATTRIBUTE = 'data-finding';

/**
 * Keys of the list: ↑ ↓ Home End walk the cards, Enter goes to the cell, Esc leaves a control for its card
 * and then returns the sheet to where the user was. Keys typed into a text field are the field's own.
 */
export function useWalk(
  list: RefObject<HTMLElement | null>,
  order: readonly Matter[],
  reveal: (index: number) => void,
): (event: KeyboardEvent) => void {
  const { session } = usePane();
  const pending = useRef<string | undefined>(undefined);

  const focusCard = (key: string): boolean => {
    const card = cardsOf(list.current).find((candidate) => candidate.getAttribute(CARD_ATTRIBUTE) === key);
    card?.focus();
    card?.scrollIntoView({ block: 'nearest' });
    return card !== undefined;
  };

  // A card beyond the drawn ones takes focus as soon as it is drawn.
  useEffect(() => {
    if (pending.current !== undefined && focusCard(pending.current)) pending.current = undefined;
  });

  const moveTo = (index: number): void => {
    const matter = order[index];
    if (!matter) return;
    session.select(matter.key);
    reveal(index);
    if (!focusCard(matter.key)) pending.current = matter.key;
  };

  return (event) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || isTyping(target)) return;
    const card = target.closest<HTMLElement>(`[${CARD_ATTRIBUTE}]`);
    const key = card?.getAttribute(CARD_ATTRIBUTE);
    const at = order.findIndex((matter) => matter.key === key);
    if (!card || at < 0) return;
    const next = destination(event.key, at, order.length);
    if (next !== undefined) {
      event.preventDefault();
      moveTo(next);
    } else if (event.key === 'Enter' && target === card) {
      event.preventDefault();
      const cell = order[at]?.finding.cells[0];
      if (cell) void session.goTo(cell);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (target !== card) card.focus();
      else void session.goBack();
    }
  };
}

function cardsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>(`[${CARD_ATTRIBUTE}]`)] : [];
}

function isTyping(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}
