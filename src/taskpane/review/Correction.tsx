import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { formatAmount, toA1 } from '../../core';
import { itemId } from '../../fill';
import { correctionsOf, type Matter } from '../../session';
import { CellLink } from '../components/CellLink';
import { usePane, useSessionState } from '../context';
import { Change } from '../fill/Change';
import { isRunning } from '../fill/FillStart';

const useStyles = makeStyles({
  offer: { marginTop: '6px' },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    marginTop: '6px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 改为: what a cause says should stand there. Pressed, it shows what would be written and why; only then it is written. */
export function Correction({ matter, onDone }: { readonly matter: Matter; readonly onDone: () => void }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const [open, setOpen] = useState(false);
  const { corrections } = matter.cause;
  const [first, ...others] = corrections;
  if (!first) return null;
  const words = others.length > 0 ? t('correct.many', { count: corrections.length }) : first.next ? t('correct.to', { value: formatAmount(first.next) }) : t('correct.toEmpty');
  if (open) {
    return (
      <Preview
        matter={matter}
        onDone={() => {
          setOpen(false);
          onDone();
        }}
      />
    );
  }
  return (
    <div className={styles.offer}>
      <Button
        size="small"
        disabledFocusable={!session.abilities.write}
        {...(!session.abilities.write && { title: t('correct.readOnly') })}
        onClick={() => {
          setOpen(true);
          void session.previewCorrection();
        }}
      >
        {words}
      </Button>
    </div>
  );
}

function Preview({ matter, onDone }: { readonly matter: Matter; readonly onDone: () => void }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const fill = useSessionState((state) => state.fill);
  const buttons = useRef<HTMLDivElement>(null);
  const ready = fill.status.kind === 'ready';
  const running = isRunning(fill.status);
  const items = ready || running ? correctionsOf(matter, fill) : [];
  const locked = items.some((item) => fill.proposal?.locked.has(itemId(item)) === true);
  // The button that opened this is gone; the keyboard goes on with the one that answers it.
  useEffect(() => {
    if (ready) buttons.current?.querySelector('button')?.focus();
  }, [ready]);
  return (
    <div className={styles.preview}>
      {running && items.length === 0 && <span role="status">{t('correct.working')}</span>}
      {!running && items.length === 0 && <span role="status">{t('correct.gone')}</span>}
      {items.map((item) => (
        <div key={itemId(item)}>
          {item.name} <CellLink cell={item.write.cell} label={toA1(item.write.cell.row, item.write.cell.column)} />
          <Change item={item} ticked locked={locked} />
        </div>
      ))}
      <div ref={buttons} className={styles.buttons}>
        {items.length > 0 && (
          <Button size="small" appearance="primary" disabledFocusable={locked || !ready} onClick={() => void session.correct(matter.key)}>
            {t('correct.apply')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {t('correct.cancel')}
        </Button>
      </div>
    </div>
  );
}
