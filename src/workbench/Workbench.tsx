import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../core';
import type { Settings } from '../taskpane/settings';
import { DARK, LIGHT, useDark } from '../taskpane/theme';
import { PageProvider, useDesk, useDeskState, useWords } from './context';
import type { Desk } from './desk';
import { CellReader } from './page/CellReader';
import { FindBar } from './page/FindBar';
import { NoticeLine } from './page/NoticeLine';
import { noGround, Pane, type PaneProps, settings } from './page/Pane';
import { ReplaceDialog } from './page/ReplaceDialog';
import { Opening, StartScreen } from './page/StartScreen';
import { TopBar } from './page/TopBar';
import { useDrop } from './page/useDrop';
import { useKeys } from './page/useKeys';

const useStyles = makeStyles({
  fill: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  page: { display: 'flex', flexDirection: 'column', height: '100%', overflow: 'hidden' },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, position: 'relative' },
  sheet: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  // Beside the pane a page at 200 % leaves the sheet 330 px: the tabs need them more than the slider does, and the browser zooms as well.
  grid: { flexGrow: 1, minHeight: 0, position: 'relative', '@media (max-width: 760px)': { '& footer section section': { display: 'none' } } },
  /** Drawn, but out of reach of the keyboard while the start screen lies over it. */
  covered: { visibility: 'hidden' },
  pane: { display: 'flex' },
  away: { display: 'none' },
  drop: {
    position: 'fixed',
    top: '8px',
    right: '8px',
    bottom: '8px',
    left: '8px',
    zIndex: 1000,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    fontSize: tokens.fontSizeHero700,
  },
});

/** Narrower than this the pane would cover the sheet: it waits until it is asked for. */
const ROOM_FOR_BOTH = 700;

export interface WorkbenchProps {
  readonly desk: Desk;
  /** The element the grid draws into; it outlives every rendering. */
  readonly gridElement: HTMLElement;
  readonly firstLanguage: Language;
  readonly onLanguage: (language: Language) => void;
}

export function Workbench({ desk, gridElement, firstLanguage, onLanguage }: WorkbenchProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState(firstLanguage);
  const [theme, setTheme] = useState(() => settings.load().theme);
  const dark = useDark(theme, noGround);
  useEffect(() => {
    desk.setDark(dark);
  }, [desk, dark]);
  const keep = useCallback((next: Settings) => {
    setTheme(next.theme);
  }, []);
  const change = useCallback(
    (next: Language) => {
      setLanguage(next);
      onLanguage(next);
    },
    [onLanguage],
  );
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} className={styles.fill}>
      <PageProvider desk={desk} language={language}>
        <Layout gridElement={gridElement} onLanguage={change} onSettings={keep} />
      </PageProvider>
    </FluentProvider>
  );
}

interface LayoutProps extends PaneProps {
  readonly gridElement: HTMLElement;
}

function Layout({ gridElement, onLanguage, onSettings }: LayoutProps) {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const starting = useDeskState((state) => state.starting);
  const [paneShown, setPaneShown] = useState(() => window.innerWidth >= ROOM_FOR_BOTH);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      desk.store.subscribe(({ finding }, before) => {
        // What is looked for is in the sheet, which a narrow page shows in the pane's place.
        if (finding > before.finding && window.innerWidth < ROOM_FOR_BOTH) setPaneShown(false);
      }),
    [desk],
  );
  useKeys(pane);
  const over = useDrop(useCallback((file: File) => void desk.openFile(file), [desk]));
  return (
    <div className={styles.page}>
      <TopBar paneShown={paneShown} onPane={setPaneShown} />
      <div className={styles.body}>
        <div className={styles.sheet}>
          {!starting && <Opening />}
          <NoticeLine />
          {!starting && <FindBar />}
          <GridFrame element={gridElement} label={w('grid')} covered={starting} />
          <CellReader label={w('activeCell')} />
        </div>
        <div ref={pane} className={mergeClasses(paneShown ? styles.pane : styles.away, starting && styles.covered)}>
          <Pane onLanguage={onLanguage} onSettings={onSettings} />
        </div>
        {starting && <StartScreen grid={gridElement} />}
      </div>
      <ReplaceDialog />
      {over && <div className={styles.drop}>{w('dropHere')}</div>}
    </div>
  );
}

function GridFrame({ element, label, covered }: { readonly element: HTMLElement; readonly label: string; readonly covered: boolean }) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.append(element);
  }, [element]);
  return <div ref={frame} className={mergeClasses(styles.grid, covered && styles.covered)} role="region" aria-label={label} />;
}
