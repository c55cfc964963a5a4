import { type ReactNode, useState } from 'react';
import { copyText } from '../components/copyText';
import { usePane } from '../context';
import { useTextStyles } from './styles';

/** Copies a text, and a word on whether it was copied, to stand after the buttons. */
export function useCopy(): { readonly copy: (text: string) => void; readonly told: ReactNode } {
  const styles = useTextStyles();
  const { t } = usePane();
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  return {
    copy: (text) => void copyText(text).then(setCopied),
    told: (
      <span role="status" className={styles.small}>
        {copied === true && t('text.copied')}
        {copied === false && t('text.copyFailed')}
      </span>
    ),
  };
}
