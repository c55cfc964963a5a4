import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePane } from '../context';

const useStyles = makeStyles({
  more: { display: 'flex', flexDirection: 'column', alignItems: 'center', gap: '4px' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface MoreButtonProps {
  readonly shown: number;
  readonly total: number;
  /** How many more one press shows. */
  readonly step: number;
  readonly onMore: (shown: number) => void;
}

/** The end of a list of which only the first are drawn; nothing where all are. */
export function MoreButton({ shown, total, step, onMore }: MoreButtonProps) {
  const styles = useStyles();
  const { t } = usePane();
  if (total <= shown) return null;
  return (
    <div className={styles.more}>
      <Button
        size="small"
        onClick={() => {
          onMore(shown + step);
        }}
      >
        {t('list.more', { count: Math.min(step, total - shown) })}
      </Button>
      <span className={styles.small}>{t('list.shown', { shown, total })}</span>
    </div>
  );
}
