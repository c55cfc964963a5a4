import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk, useWords } from '../context';

const useStyles = makeStyles({ line: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** Says that drafts are kept, for how long, and clears them. */
export function DraftsLine() {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const [cleared, setCleared] = useState(false);
  return (
    <p className={styles.line} role="status">
      {w(cleared ? 'draftsCleared' : 'draftsKept')}{' '}
      {!cleared && (
        <Link
          as="button"
          inline
          onClick={() => {
            void desk.clearDrafts().then(() => {
              setCleared(true);
            });
          }}
        >
          {w('draftsClear')}
        </Link>
      )}
    </p>
  );
}
