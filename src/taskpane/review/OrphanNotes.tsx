import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { notesView, type Result } from '../../session';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane, useSessionState } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'grid', gridTemplateColumns: '1fr auto', gap: '4px', overflowWrap: 'anywhere' },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

/** Notes that outlived their finding: listed, so that none stays in the workbook unseen. */
export function OrphanNotes({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  const notes = useSessionState((state) => state.notes);
  const orphans = useMemo(() => notesView(result, notes).orphans, [result, notes]);
  if (orphans.length === 0) return null;
  return (
    <Disclosure summary={t('note.orphans', { count: orphans.length })}>
      <p className={styles.small}>{t('note.orphansText')}</p>
      <ul className={styles.list}>
        {orphans.map((note) => (
          <li key={note.key} className={styles.item}>
            <div>
              <div>{note.text}</div>
              <div className={styles.small}>
                {say(note.sentence)} · {note.rule}
              </div>
            </div>
            <Button size="small" appearance="subtle" onClick={() => void session.removeNote(note)}>
              {t('note.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
