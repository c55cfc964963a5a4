import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Bar } from '../components/Bar';
import { usePane } from '../context';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', paddingTop: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function FirstRun() {
  const styles = useStyles();
  const { t, environment } = usePane();
  const [missing, setMissing] = useState(false);
  const { openSample } = environment;
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('first.title')}</h2>
      <p className={styles.text}>{t('first.text')}</p>
      {openSample && (
        <Button
          appearance="secondary"
          onClick={() => {
            setMissing(false);
            openSample().catch(() => {
              setMissing(true);
            });
          }}
        >
          {t('first.sample')}
        </Button>
      )}
      {missing && <Bar tone="warning">{t('first.sampleFailed')}</Bar>}
    </div>
  );
}
