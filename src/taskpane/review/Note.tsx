import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { NoteRegular, WarningRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import type { Translate } from '../../i18n';
import type { AttachedNote, FigureChange } from '../../session';
import { usePane } from '../context';

const CHANGES_NAMED = 3;

const useStyles = makeStyles({
  note: {
    display: 'flex',
    gap: '6px',
    marginTop: '6px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { flexShrink: 0, marginTop: '3px' },
  text: { whiteSpace: 'pre-wrap', minWidth: 0 },
  stale: {
    display: 'flex',
    gap: '6px',
    alignItems: 'flex-start',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  staleIcon: { flexShrink: 0, marginTop: '3px', color: tokens.colorStatusWarningForeground3 },
  editor: { display: 'flex', flexDirection: 'column', gap: '6px', margin: '4px 0 6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** A note as it stands; a stale one says which figures moved and asks. */
export function NoteText({ attached, findingKey }: { readonly attached: AttachedNote; readonly findingKey: string }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const { note, changes } = attached;
  return (
    <div className={styles.note}>
      <NoteRegular className={styles.icon} aria-label={t('note.title')} />
      <div>
        <div className={styles.text}>{note.text}</div>
        {changes.length > 0 && (
          <>
            <div className={styles.stale}>
              <WarningRegular className={styles.staleIcon} aria-hidden />
              <span>{t('note.stale', { changes: changesText(changes, t) })}</span>
            </div>
            <Button size="small" onClick={() => void session.setNote(findingKey, note.text)}>
              {t('note.keep')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** `03 支出!E14` as a reader says it, from `'03 支出'!E14`. */
function plainPlace(qualified: string): string {
  return qualified.replace(/^'(.*)'!/, (_, sheet: string) => `${sheet.replace(/''/g, "'")}!`);
}

function changesText(changes: readonly FigureChange[], t: Translate): string {
  const named = changes.slice(0, CHANGES_NAMED).map(({ cell: qualified, before, after }) => {
    const cell = plainPlace(qualified);
    if (after === undefined) return t('note.staleGone', { cell });
    if (before === undefined) return t('note.staleNew', { cell, after: after || t('finding.blank') });
    return t('note.staleChange', { cell, before: before || t('finding.blank'), after: after || t('finding.blank') });
  });
  const left = changes.length - named.length;
  return named.join('；') + (left > 0 ? ` +${String(left)}` : '');
}

/** Opened near the lower edge, the editor shows its buttons too. */
function intoView(editor: HTMLElement | null): void {
  editor?.scrollIntoView({ block: 'nearest' });
}

export interface NoteEditorProps {
  readonly findingKey: string;
  readonly text: string;
  readonly onDone: () => void;
}

export function NoteEditor({ findingKey, text, onDone }: NoteEditorProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const [draft, setDraft] = useState(text);
  const save = (words: string): void => {
    void session.setNote(findingKey, words);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDone();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(draft);
    }
  };
  return (
    <div ref={intoView} className={styles.editor}>
      <Textarea
        autoFocus
        aria-label={t('note.title')}
        placeholder={t('note.placeholder')}
        value={draft}
        maxLength={500}
        resize="vertical"
        onChange={(_, { value }) => {
          setDraft(value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabled={draft.trim() === ''}
          onClick={() => {
            save(draft);
          }}
        >
          {t('note.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('note.cancel')}
        </Button>
        {text !== '' && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              save('');
            }}
          >
            {t('note.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
