import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlannedWrite } from '../../core';
import { Bar } from '../components/Bar';
import { usePane } from '../context';

const useStyles = makeStyles({ area: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' } });

/** Counts our functions that show #NAME? and writes them once more. Reads the workbook only when asked. */
export function BrokenNames() {
  const styles = useStyles();
  const { session, t } = usePane();
  const [broken, setBroken] = useState<readonly PlannedWrite[] | undefined>(undefined);
  const look = async (): Promise<void> => {
    setBroken(await session.brokenFormulas());
  };
  return (
    <div className={styles.area}>
      <Button size="small" appearance="subtle" onClick={() => void look()}>
        {t('functions.checkNames')}
      </Button>
      {broken?.length === 0 && <Bar tone="success">{t('functions.noBroken')}</Bar>}
      {broken !== undefined && broken.length > 0 && (
        <Bar
          tone="warning"
          title={t('functions.broken', { count: broken.length })}
          actions={
            session.abilities.write && (
              <Button
                size="small"
                onClick={() => {
                  setBroken(undefined);
                  void session.repair(broken);
                }}
              >
                {t('functions.repair')}
              </Button>
            )
          }
        >
          {t('functions.brokenText')}
        </Bar>
      )}
    </div>
  );
}
