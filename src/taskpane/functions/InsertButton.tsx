import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isBlank, isCellError } from '../../core';
import type { InsertTarget } from '../../session';
import { Bar } from '../components/Bar';
import { placeIn } from '../components/CellLink';
import { usePane } from '../context';

const LONGEST_QUOTE = 40;

const useStyles = makeStyles({ area: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px' } });

/** Writes the formula into the current cell; a cell that holds something is replaced only after a yes. */
export function InsertButton({ formula }: { readonly formula: string }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const [asking, setAsking] = useState<InsertTarget | undefined>(undefined);
  const start = async (): Promise<void> => {
    const target = await session.insertTarget();
    if (!target) return;
    if (target.old.formula === null && isBlank(target.old.value)) await session.insert(target, formula);
    else setAsking(target);
  };
  return (
    <div className={styles.area}>
      <Button size="small" onClick={() => void start()}>
        {t('functions.insert')}
      </Button>
      {asking && (
        <Bar
          tone="warning"
          actions={
            <>
              <Button
                size="small"
                onClick={() => {
                  setAsking(undefined);
                  void session.insert(asking, formula);
                }}
              >
                {t('functions.replaceYes')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  setAsking(undefined);
                }}
              >
                {t('functions.replaceNo')}
              </Button>
            </>
          }
        >
          {t('functions.replace', { cell: placeIn(asking.cell, undefined), content: contentOf(asking) })}
        </Bar>
      )}
    </div>
  );
}

function contentOf({ old }: InsertTarget): string {
  const text = old.formula ?? (isCellError(old.value) ? old.value.error : String(old.value));
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
