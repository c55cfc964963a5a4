import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Bar } from '../components/Bar';
import { usePane, useSessionState } from '../context';
import { MenuPage } from './MenuPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  facts: {
    margin: 0,
    padding: '8px 10px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    userSelect: 'text',
  },
  button: { alignSelf: 'flex-start' },
});

/** Facts about the host and what failed, for a technician; never anything from a cell. */
export function DiagnosticsPage({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { t, environment, session } = usePane();
  const log = useSessionState((state) => state.log);
  const status = useSessionState((state) => state.status.kind);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const text = [
    `Gouji ${environment.version}`,
    `port: ${session.hostKind}`,
    `status: ${status}`,
    ...environment.facts,
    '',
    ...(log.length > 0 ? log : [t('diagnostics.noLog')]),
  ].join('\n');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => {
        setCopied(true);
      },
      () => {
        setCopied(false);
      },
    );
  };
  return (
    <MenuPage title={t('menu.diagnostics')} onBack={onBack}>
      <p className={styles.text}>{t('diagnostics.text')}</p>
      <pre className={styles.facts}>{text}</pre>
      <Button className={styles.button} onClick={copy}>
        {t('diagnostics.copy')}
      </Button>
      {copied !== undefined && <Bar tone={copied ? 'success' : 'warning'}>{t(copied ? 'notice.copied' : 'diagnostics.copyFailed')}</Bar>}
      {session.hostKind === 'excel' && <Link href="diagnostics.html">{t('diagnostics.scenario')}</Link>}
    </MenuPage>
  );
}
