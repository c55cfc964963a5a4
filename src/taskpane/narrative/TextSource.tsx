import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { amount, formatAmount } from '../../core';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { usePane, useSessionState } from '../context';
import { LONGEST_KEPT } from '../../session';
import { CheckProgress, isRunning } from '../review/CheckButtons';
import { DocumentGaps } from '../review/DocumentGaps';
import { TEXT_FILES } from '../readText';
import { useTextStyles } from './styles';

export interface TextSourceProps {
  readonly onPaste: () => void;
  readonly onWrite: () => void;
  readonly onPublish: () => void;
}

/** Where the text comes from: the sheets of the workbook, the clipboard, a file. */
export function TextSource({ onPaste, onWrite, onPublish }: TextSourceProps) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const status = useSessionState((state) => state.status);
  const checked = useSessionState((state) => state.result?.scope.kind === 'workbook');
  const reading = useSessionState((state) => state.text.reading);
  const field = useRef<HTMLInputElement>(null);
  const running = isRunning(status);
  return (
    <div>
      <div className={styles.buttons}>
        <Button appearance={checked ? 'secondary' : 'primary'} disabledFocusable={running} onClick={() => void session.check('workbook')}>
          {t(checked ? 'text.again' : 'text.check')}
        </Button>
        <Button onClick={onPaste}>{t('text.paste')}</Button>
        {session.canReadTexts && (
          <>
            <Button onClick={() => field.current?.click()}>{t('text.open')}</Button>
            <input
              ref={field}
              type="file"
              accept={TEXT_FILES.join(',')}
              hidden
              aria-label={t('text.open')}
              onChange={(event) => {
                const chosen = event.target.files?.[0];
                // So that choosing the same file again counts.
                event.target.value = '';
                if (chosen) void session.openText(chosen);
              }}
            />
          </>
        )}
        {session.canWriteText && <Button onClick={onWrite}>{t('write.start')}</Button>}
        {session.canPublish && <Button onClick={onPublish}>{t('publish.start')}</Button>}
      </div>
      {reading !== undefined && (
        <div className={styles.buttons}>
          <span role="status">{t('text.reading', { name: reading })}</span>
          <Button
            size="small"
            onClick={() => {
              session.cancelText();
            }}
          >
            {t('text.cancel')}
          </Button>
        </div>
      )}
      {running && <CheckProgress status={status} />}
    </div>
  );
}

/** What has to be known of the text given: not read, not kept, not compared. */
export function GivenBars({ compared }: { readonly compared: boolean }) {
  const { t } = usePane();
  const { given, kept, refused } = useSessionState((state) => state.text);
  const result = useSessionState((state) => state.result);
  const settled = useSessionState((state) => state.status.kind === 'ready');
  return (
    <>
      {refused && (
        <Bar tone="warning" title={t('text.refused', { name: refused.name })}>
          <FailureText failure={refused.failure} />
        </Bar>
      )}
      {given && !kept && <Bar tone="info">{t(given.text.length > LONGEST_KEPT ? 'text.tooLong' : 'text.notSaved', { name: given.name, longest: formatAmount(amount(LONGEST_KEPT), 0) })}</Bar>}
      {given?.left && given.left.tables > 0 && <Bar tone="info">{t('text.onlyText', { name: given.name, count: given.left.tables })}</Bar>}
      {given?.left && <DocumentGaps gaps={given.left.gaps} />}
      {given && settled && result?.scope.kind === 'workbook' && !compared && (
        <Bar tone="warning">{t(result.report.tables.length === 0 ? 'text.noTables' : 'text.notCompared', { name: given.name })}</Bar>
      )}
    </>
  );
}
