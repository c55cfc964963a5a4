import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Fold } from './Fold';

const useStyles = makeStyles({
  card: {
    padding: '6px 12px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    scrollMarginTop: '8px',
  },
  closed: { paddingBottom: '6px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  toggle: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0, paddingTop: '4px' },
});

export interface FoldingCardProps {
  readonly title: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A piece of work with a page of its own inside another one: a heading that opens and closes it. */
export function FoldingCard({ title, open, onOpen, children }: FoldingCardProps) {
  const styles = useStyles();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <section ref={card} className={open ? styles.card : `${styles.card} ${styles.closed}`} aria-label={title}>
      <Fold summary={title} open={open} onOpen={onOpen} button={styles.toggle} body={styles.body} around={(button) => <h2 className={styles.title}>{button}</h2>}>
        {children}
      </Fold>
    </section>
  );
}
