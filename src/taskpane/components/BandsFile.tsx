import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { BANDS_FILES } from '../../session';
import { usePane, useSessionState } from '../context';
import { Bar } from './Bar';
import { FailureText } from './Failures';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', minWidth: 0 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** 打分档 of another place, from a file: a line an indicator. A line that cannot be read is quoted with its number. */
export function BandsFile() {
  const styles = useStyles();
  const { session, t } = usePane();
  const field = useRef<HTMLInputElement>(null);
  const refused = useSessionState((state) => state.bandsRefused);
  if (!session.canReadTexts) return null;
  return (
    <div className={styles.part}>
      <Button size="small" onClick={() => field.current?.click()}>
        {t('settings.bands.open')}
      </Button>
      <input
        ref={field}
        type="file"
        accept={BANDS_FILES.join(',')}
        hidden
        aria-label={t('settings.bands.open')}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          // So that choosing the same file again counts.
          event.target.value = '';
          if (chosen) void session.openBands(chosen);
        }}
      />
      <p className={styles.text}>{t('settings.bands.how')}</p>
      {refused && (
        <Bar tone="warning" title={t('settings.bands.refused', { name: refused.name })}>
          {'line' in refused.why ? (
            <>
              {t('settings.bands.line', { line: refused.why.line, message: refused.why.message })}
              <p className={styles.text}>{refused.why.text}</p>
            </>
          ) : (
            <FailureText failure={refused.why} />
          )}
        </Bar>
      )}
    </div>
  );
}
