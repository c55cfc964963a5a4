import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Language } from '../core';
import { translator } from '../i18n';
import { useTheme } from './theme';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    padding: '20px 16px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: '1.5',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '6px', overflowWrap: 'anywhere' },
});

const noHost = (): undefined => undefined;

/** Shown where there is no Excel behind the page: why, and what to do instead. */
export function OfficeMissing({ language, onRetry }: { readonly language: Language; readonly onRetry: () => void }) {
  const styles = useStyles();
  const theme = useTheme('auto', noHost);
  const t = translator(language);
  return (
    <FluentProvider theme={theme}>
      <main className={styles.page}>
        <h1 className={styles.title}>{t('office.title')}</h1>
        <p className={styles.text}>{t('office.text')}</p>
        <ul className={styles.list}>
          <li>{t('office.way1')}</li>
          <li>{t('office.way2')}</li>
          <li>{t('office.way3')}</li>
        </ul>
        <Button appearance="primary" onClick={onRetry}>
          {t('office.retry')}
        </Button>
      </main>
    </FluentProvider>
  );
}
