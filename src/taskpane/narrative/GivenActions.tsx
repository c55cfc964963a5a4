import { Button } from '@fluentui/react-components';
import type { GivenText } from '../../session';
import { usePane, useSessionState } from '../context';
import { useTextStyles } from './styles';
import { useCopy } from './useCopy';

/** What can be done with a text that stands in no sheet. */
export function GivenActions({ given, onEdit }: { readonly given: GivenText; readonly onEdit: () => void }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const undoable = useSessionState((state) => state.text.earlier.length > 0);
  const { copy, told } = useCopy();
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={onEdit}>
        {t('text.edit')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          copy(given.text);
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
      {told}
    </div>
  );
}
