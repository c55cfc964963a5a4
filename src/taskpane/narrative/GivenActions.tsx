import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { GivenText } from '../../session';
import { copyText } from '../components/copyText';
import { usePane, useSessionState } from '../context';
import { useTextStyles } from './styles';

/** What can be done with a text that stands in no sheet. */
export function GivenActions({ given, onEdit }: { readonly given: GivenText; readonly onEdit: () => void }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const undoable = useSessionState((state) => state.text.earlier.length > 0);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={onEdit}>
        {t('text.edit')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          void copyText(given.text).then(setCopied);
        }}
      >
        {t('text.copy')}
      </Button>
      {undoable && (
        <Button size="small" onClick={() => void session.undoReplacement()}>
          {t('text.undo')}
        </Button>
      )}
      <Button size="small" onClick={() => void session.forgetText()}>
        {t('text.forget')}
      </Button>
      <span role="status" className={styles.small}>
        {copied === true && t('text.copied')}
        {copied === false && t('text.copyFailed')}
      </span>
    </div>
  );
}
