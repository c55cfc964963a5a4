import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Rewording } from '../../core';
import { Foot } from '../components/Foot';
import { Tick } from '../fill/Tick';
import { isRunning } from '../fill/FillStart';
import { usePane, useSessionState } from '../context';
import { useTextStyles } from './styles';

const useStyles = makeStyles({
  offer: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    marginTop: '6px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { minWidth: 0 },
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  next: { fontWeight: tokens.fontWeightSemibold },
  foot: { justifyContent: 'flex-end' },
});

/** 改为: old → new and the sentence as it would read; ticked by hand, written by the button at the foot. */
export function Offer({ findingKey, rewording: { place, text, sentence, follows } }: { readonly findingKey: string; readonly rewording: Rewording }) {
  const styles = useStyles();
  const shared = useTextStyles();
  const { session, t } = usePane();
  const ticked = useSessionState((state) => state.text.ticked.has(findingKey));
  const id = useId();
  const locked = 'sheet' in place.in && !session.abilities.write;
  return (
    <div className={styles.offer}>
      <Tick
        id={id}
        checked={ticked}
        disabled={locked}
        onChange={(on) => {
          session.tickRewording(findingKey, on);
        }}
      />
      <div className={styles.words}>
        <label htmlFor={id}>{t(`rewording.${follows}`)}</label>
        <div role="img" aria-label={t('text.change', { before: place.words, after: text })}>
          <span className={styles.old}>{place.words}</span> → <span className={styles.next}>{text}</span>
        </div>
        <p className={shared.small}>{t('text.whole', { sentence })}</p>
        {locked && <p className={shared.small}>{t('correct.readOnly')}</p>}
      </div>
    </div>
  );
}

/** The one button that writes what is ticked. */
export function ReplaceFoot() {
  const styles = useStyles();
  const { session, t } = usePane();
  const ticked = useSessionState((state) => state.text.ticked);
  const findings = useSessionState((state) => state.result?.report.findings);
  const running = useSessionState((state) => state.status.kind !== 'ready' || isRunning(state.fill.status));
  const count = findings?.filter(({ key, rewording }) => rewording && ticked.has(key)).length ?? 0;
  if (count === 0) return null;
  return (
    <Foot className={styles.foot}>
      <Button appearance="primary" disabledFocusable={running} onClick={() => void session.replaceTicked()}>
        {t('text.replace', { count })}
      </Button>
    </Foot>
  );
}
