import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Language, Localized } from '../core';
import type { Desk, DeskState, Said } from './desk';
import { type Word, word } from './words';

interface Page {
  readonly desk: Desk;
  readonly language: Language;
}

const PageContext = createContext<Page | undefined>(undefined);

export function PageProvider({ desk, language, children }: Page & { readonly children: ReactNode }) {
  return <PageContext.Provider value={{ desk, language }}>{children}</PageContext.Provider>;
}

function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside PageProvider');
  return page;
}

export function useDesk(): Desk {
  return usePage().desk;
}

export function useDeskState<Selected>(select: (state: DeskState) => Selected): Selected {
  return useStore(usePage().desk.store, select);
}

/** The page's own words in the language of the pane. */
export function useWords(): {
  readonly w: (key: Word, data?: Readonly<Record<string, string | number>>) => string;
  readonly say: (said: Said) => string;
  readonly local: (text: Localized) => string;
} {
  const { language } = usePage();
  return {
    w: (key, data) => word(language, key, data),
    say: (said) => ('message' in said ? said.message : word(language, said.word, said.data)),
    local: (text) => text[language],
  };
}
