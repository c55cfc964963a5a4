import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDesk, useDeskState, useWords } from '../context';
import { countChanges } from '../document/changes';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `4px solid ${tokens.colorPaletteMarigoldBorder2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Offers what an earlier visit left unsaved. */
export function DraftCard() {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const draft = useDeskState((state) => state.draft);
  if (!draft) return null;
  const time = new Date(draft.time).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
  return (
    <div className={styles.card} role="group" aria-label={w('draft')}>
      <div className={styles.words}>
        <p className={styles.title}>{w('draft')}</p>
        <p className={styles.text}>{w('draftText', { name: draft.name, cells: countChanges(draft.changes), time })}</p>
      </div>
      <Button appearance="primary" onClick={() => void desk.restoreDraft()}>
        {w('draftRestore')}
      </Button>
      <Button onClick={() => void desk.discardDraft()}>{w('draftDiscard')}</Button>
    </div>
  );
}
