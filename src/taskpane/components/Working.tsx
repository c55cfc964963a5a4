import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({
  running: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '4px 12px', marginTop: '8px' },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
  percent: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

interface WorkingProps {
  /** What is being done. */
  readonly words: string;
  /** Name of the bar. */
  readonly label: string;
  readonly done: number;
  /** 0 where nobody knows how much there is. */
  readonly total: number;
  /** Absent where the work cannot be stopped half-way. */
  readonly onCancel?: () => void;
  readonly children?: ReactNode;
}

/** How far work is, and the button that stops it. */
export function Working({ words, label, done, total, onCancel, children }: WorkingProps) {
  const styles = useStyles();
  const { t } = usePane();
  const part = total > 0 ? done / total : undefined;
  return (
    <div className={styles.running}>
      <span>
        {words} {part !== undefined && <span className={styles.percent}>{t('review.percent', { percent: Math.round(part * 100) })}</span>}
      </span>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {t('review.cancel')}
        </Button>
      )}
      <ProgressBar className={styles.bar} aria-label={label} {...(part === undefined ? {} : { value: part })} />
      {children}
    </div>
  );
}
