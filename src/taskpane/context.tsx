import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Language, Localized } from '../core';
import { type Translate, translator } from '../i18n';
import type { SaveDocument, Session, SessionState } from '../session';
import type { FunctionInfo } from './functions/info';

/** What the pane knows of where it runs; made once by the entry. */
export interface PaneEnvironment {
  readonly version: string;
  readonly functions: readonly FunctionInfo[];
  /** Background of the host's own panes, `#rrggbb`; undefined where the host does not tell. */
  readonly hostBackground: () => string | undefined;
  /** Language of the host's menus. */
  readonly displayLanguage: string | undefined;
  /** Lines about the host for the diagnostics page. */
  readonly facts: readonly string[];
  /** Hands a file to the user; absent where the page cannot (a pane inside Excel or WPS). */
  readonly saveFile?: (bytes: Uint8Array, name: string) => void;
  /** Hands a document to the user and says where it went; rejects with `HostError` where this program cannot. */
  readonly saveDocument?: SaveDocument;
  /** Absent where the host cannot open another workbook. Rejects when the sample is missing. */
  readonly openSample?: () => Promise<void>;
  /** Puts the pane away; absent where the host has a button of its own for that over the pane. */
  readonly close?: () => void;
}

interface Pane {
  readonly session: Session;
  readonly environment: PaneEnvironment;
  readonly language: Language;
  readonly t: Translate;
}

const PaneContext = createContext<Pane | undefined>(undefined);

export interface PaneProviderProps {
  readonly session: Session;
  readonly environment: PaneEnvironment;
  readonly language: Language;
  readonly children: ReactNode;
}

export function PaneProvider({ session, environment, language, children }: PaneProviderProps) {
  const pane = useMemo(() => ({ session, environment, language, t: translator(language) }), [session, environment, language]);
  return <PaneContext.Provider value={pane}>{children}</PaneContext.Provider>;
}

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside PaneProvider');
  return pane;
}

export function useSessionState<Selected>(select: (state: SessionState) => Selected): Selected {
  return useStore(usePane().session.store, select);
}

/** The text in the pane's language. */
export function useLocalized(): (text: Localized) => string {
  const { language } = usePane();
  return (text) => text[language];
}
