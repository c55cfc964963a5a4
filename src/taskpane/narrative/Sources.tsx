import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { TextChoice } from '../../narrative';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';
import { TABLE_FILES } from '../fileKinds';
import { useTextStyles } from './styles';

/** The unit and the set, where the workbook holds several. */
export function Which({ choices, chosen, disabled }: { readonly choices: readonly TextChoice[]; readonly chosen: TextChoice | undefined; readonly disabled: boolean }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  if (choices.length < 2) return null;
  return (
    <label className={styles.buttons}>
      {t('write.which')}
      <select
        value={chosen?.key ?? ''}
        disabled={disabled}
        onChange={(event) => {
          void session.writing.chooseUnit(event.target.value);
        }}
      >
        {choices.map(({ key, unit, year, set }) => (
          <option key={key} value={key}>
            {t('write.choice', { unit, year: year ?? '', set })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Without last year's workbook the comparisons with it are left out. */
export function LastYear({ wanted }: { readonly wanted: boolean }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const previousFile = useSessionState((state) => state.writing.previousFile);
  const field = useRef<HTMLInputElement>(null);
  if (!session.canReadFiles || (!wanted && !previousFile)) return null;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={previousFile?.kind === 'reading'} onClick={() => field.current?.click()}>
          {t('write.previous')}
        </Button>
        {previousFile?.kind === 'ready' && <span className={styles.small}>{t('write.previousName', { name: previousFile.name })}</span>}
        <input
          ref={field}
          type="file"
          accept={TABLE_FILES}
          hidden
          aria-label={t('write.previous')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // So that choosing the same file again counts.
            event.target.value = '';
            if (chosen) void session.writing.choosePrevious(chosen);
          }}
        />
      </div>
      {previousFile?.kind === 'refused' && (
        <Bar tone="warning" title={t('write.previousRefused', { name: previousFile.name })}>
          <FailureText failure={previousFile.failure} />
        </Bar>
      )}
    </>
  );
}
