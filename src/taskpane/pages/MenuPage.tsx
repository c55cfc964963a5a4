import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { usePane } from '../context';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: '-6px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
});

export interface MenuPageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A page behind the ⋯ menu: a title, and the way back. */
export function MenuPage({ title, onBack, children }: MenuPageProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <section className={styles.page} aria-label={title}>
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<ArrowLeftRegular />} aria-label={t('page.back')} onClick={onBack} />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </section>
  );
}
