import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { onRoute, type RouteRequest } from '../commands/route';
import { languageOf } from '../i18n';
import type { Session } from '../session';
import { type PaneEnvironment, PaneProvider } from './context';
import { FillPage } from './fill/FillPage';
import { FunctionsPage } from './functions/FunctionsPage';
import { NoticeBar } from './components/NoticeBar';
import { Header } from './Header';
import { NarrativePage } from './narrative/NarrativePage';
import type { PageName } from './pageNames';
import { AboutPage } from './pages/AboutPage';
import { DiagnosticsPage } from './pages/DiagnosticsPage';
import { HelpPage } from './pages/HelpPage';
import { SettingsPage } from './pages/SettingsPage';
import { ReviewPage } from './review/ReviewPage';
import { StatusBar } from './review/StatusBar';
import type { Settings, SettingsStore } from './settings';
import { useTheme } from './theme';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    // Fixed, so that a menu drawn below it cannot scroll the pane away.
    position: 'fixed',
    top: 0,
    right: 0,
    bottom: 0,
    left: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.5',
  },
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: '12px 12px 24px', boxSizing: 'border-box' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' },
  /** Above the scrolling page, so that what is said about an action or a result is in sight wherever the list stands. */
  notice: { flexShrink: 0, display: 'flex', flexDirection: 'column', gap: '8px', padding: '0 12px', ':not(:empty)': { paddingTop: '8px', paddingBottom: '8px' } },
  away: { display: 'none' },
});

export interface AppProps {
  readonly session: Session;
  readonly environment: PaneEnvironment;
  readonly settingsStore: SettingsStore;
  /** Tells the page around the pane what was chosen. */
  readonly onSettings?: (settings: Settings) => void;
  /** Tells the session which language to write reports in. */
  readonly onLanguage: (language: ReturnType<typeof languageOf>) => void;
}

export function App({ session, environment, settingsStore, onSettings, onLanguage }: AppProps) {
  const styles = useStyles();
  const [settings, setSettings] = useState(() => settingsStore.load());
  const [kept, setKept] = useState(true);
  const [page, setPage] = useState<PageName>('review');
  const [threePublicOpen, setThreePublicOpen] = useState(false);
  const theme = useTheme(settings.theme, environment.hostBackground);
  const language = settings.language === 'auto' ? languageOf(environment.displayLanguage) : settings.language;

  useEffect(() => {
    onLanguage(language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en-US';
  }, [language, onLanguage]);

  useEffect(
    () =>
      onRoute((request) => {
        setPage(pageFor(request));
        if (request.action === 'checkSheet') void session.check('sheet');
        if (request.action === 'checkWorkbook') void session.check('workbook');
        if (request.action === 'fill') void session.filling.plan();
        if (request.action === 'threePublic') {
          setThreePublicOpen(true);
          void session.threePublic.work();
        }
      }),
    [session],
  );

  const change = (next: Settings): void => {
    setSettings(next);
    setKept(settingsStore.save(next));
    onSettings?.(next);
  };
  const goReview = (): void => {
    setPage('review');
  };

  return (
    <FluentProvider theme={theme}>
      <PaneProvider session={session} environment={environment} language={language}>
        <div className={styles.pane}>
          <Header page={page} onPage={setPage} />
          <div className={styles.notice}>
            {(page === 'review' || page === 'narrative') && <StatusBar />}
            <NoticeBar />
          </div>
          <main className={styles.main}>
            {/* The review page stays where it is while another is shown, so that the list keeps its place. */}
            <div className={mergeClasses(styles.page, page !== 'review' && styles.away)}>
              <ReviewPage />
            </div>
            {page !== 'review' && (
              <div className={styles.page}>
                {page === 'fill' && <FillPage threePublicOpen={threePublicOpen} onThreePublic={setThreePublicOpen} />}
                {page === 'narrative' && <NarrativePage />}
                {page === 'functions' && <FunctionsPage />}
                {page === 'settings' && <SettingsPage settings={settings} kept={kept} onChange={change} onBack={goReview} />}
                {page === 'help' && <HelpPage onBack={goReview} />}
                {page === 'about' && <AboutPage onBack={goReview} />}
                {page === 'diagnostics' && <DiagnosticsPage onBack={goReview} />}
              </div>
            )}
          </main>
        </div>
      </PaneProvider>
    </FluentProvider>
  );
}

function pageFor({ page }: RouteRequest): PageName {
  return page === 'check' ? 'review' : page;
}
