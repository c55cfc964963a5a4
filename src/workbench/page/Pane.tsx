import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import pkg from '../../../package.json';
import type { Language } from '../../core';
import { FUNCTIONS } from '../../functions';
import { App } from '../../taskpane/App';
import type { PaneEnvironment } from '../../taskpane/context';
import { download, downloadDocument } from '../../taskpane/download';
import { functionInfo } from '../../taskpane/functions/info';
import { type Settings, settingsStore } from '../../taskpane/settings';
import { useDesk, useDeskState, useWords } from '../context';
import { SAMPLES } from '../samples';

const useStyles = makeStyles({
  // The pane lays itself over its whole frame, which in Excel is the window and here is this element.
  frame: { width: '350px', maxWidth: '100vw', boxSizing: 'border-box', flexShrink: 0, position: 'relative', contain: 'strict', borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
});

export const settings = settingsStore(() => window.localStorage, '');

export function noGround(): undefined {
  return undefined;
}

/** The pane of Excel and WPS, unchanged, on the workbook in the grid. */
export interface PaneProps {
  readonly onLanguage: (language: Language) => void;
  readonly onSettings: (settings: Settings) => void;
}

export function Pane({ onLanguage, onSettings }: PaneProps) {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const document = useDeskState((state) => state.document);
  const environment = useMemo(
    (): PaneEnvironment => ({
      version: pkg.version,
      functions: FUNCTIONS.map(functionInfo),
      // The page has no ground of its own: 自动 is what the system prefers.
      hostBackground: noGround,
      saveFile: download,
      saveDocument: downloadDocument,
      displayLanguage: navigator.language,
      facts: [`browser: ${navigator.userAgent}`],
      openSample: () => desk.openSample(SAMPLES[0]),
    }),
    [desk],
  );
  return (
    <aside className={styles.frame} aria-label={w('pane')}>
      {document && <App key={document.id} session={document.session} environment={environment} settingsStore={settings} onSettings={onSettings} onLanguage={onLanguage} />}
    </aside>
  );
}
