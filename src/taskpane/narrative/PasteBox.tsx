import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { usePane } from '../context';
import { useTextStyles } from './styles';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px' },
  field: { '& textarea': { height: '200px', maxHeight: 'none' } },
});

export interface PasteBoxProps {
  readonly text: string;
  readonly onDone: (text: string | undefined) => void;
}

/** Where a text is pasted or changed; it is read when it is done. */
export function PasteBox({ text, onDone }: PasteBoxProps) {
  const styles = useStyles();
  const shared = useTextStyles();
  const { t } = usePane();
  const [draft, setDraft] = useState(text);
  const id = useId();
  const done = (): void => {
    onDone(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone(undefined);
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      done();
    }
  };
  return (
    <div className={styles.box} onKeyDown={onKeyDown}>
      <label htmlFor={id}>{t('text.pasteLabel')}</label>
      <Textarea
        id={id}
        className={styles.field}
        value={draft}
        placeholder={t('text.pasteHint')}
        resize="vertical"
        autoFocus
        onChange={(_, { value }) => {
          setDraft(value);
        }}
      />
      <div className={shared.buttons}>
        <Button size="small" appearance="primary" onClick={done}>
          {t('text.pasteDone')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onDone(undefined);
          }}
        >
          {t('text.cancel')}
        </Button>
      </div>
    </div>
  );
}
