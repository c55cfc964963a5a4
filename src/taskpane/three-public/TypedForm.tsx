import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Counts, LeafItem, TypedFigures } from '../../fill/three-public/types';
import { Disclosure } from '../components/Disclosure';
import { usePane, useSessionState } from '../context';

const LEAVES: readonly LeafItem[] = ['abroad', 'carPurchase', 'carRunning', 'reception'];
const COUNTS: readonly (keyof Counts)[] = ['groups', 'travellers', 'carsBought', 'carsKept', 'receptions', 'guests'];

type Side = 'budget' | 'actual' | 'previous';

const useStyles = makeStyles({
  group: { margin: '4px 0 8px', padding: 0, border: 'none', minWidth: 0, display: 'grid', gridTemplateColumns: '1fr 112px', gap: '4px 8px', alignItems: 'center' },
  legend: { padding: '0 0 2px', fontWeight: tokens.fontWeightSemibold },
  input: { minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
});

/** Figures no table or ledger holds: the budget, last year, 团组, 人次, 车辆, 批次. */
export function TypedForm({ withSpending }: { readonly withSpending: boolean }) {
  const { t } = usePane();
  const sides: readonly Side[] = withSpending ? ['budget', 'actual', 'previous'] : ['budget', 'previous'];
  return (
    <Disclosure summary={t('threePublic.typed')} open={withSpending}>
      {sides.map((side) => (
        <Amounts key={side} side={side} />
      ))}
      <CountInputs />
    </Disclosure>
  );
}

function Amounts({ side }: { readonly side: Side }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const typed = useSessionState((state) => state.threePublic.typed);
  const change = (item: LeafItem, value: string): void => {
    const next: TypedFigures = { ...typed, [side]: without({ ...typed[side], [item]: value }) };
    session.threePublic.choose({ typed: next });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t(`threePublic.side.${side}`)}</legend>
      {LEAVES.map((item) => (
        <Field
          key={item}
          label={t(`threePublic.item.${item}`)}
          value={String(typed[side]?.[item] ?? '')}
          onChange={(value) => {
            change(item, value);
          }}
        />
      ))}
    </fieldset>
  );
}

function CountInputs() {
  const styles = useStyles();
  const { session, t } = usePane();
  const typed = useSessionState((state) => state.threePublic.typed);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('threePublic.counts')}</legend>
      {COUNTS.map((count) => (
        <Field
          key={count}
          label={t(`threePublic.count.${count}`)}
          value={String(typed.counts?.[count] ?? '')}
          onChange={(value) => {
            session.threePublic.choose({ typed: { ...typed, counts: without({ ...typed.counts, [count]: value }) } });
          }}
        />
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, onChange }: FieldProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="small"
        className={styles.input}
        inputMode="decimal"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </>
  );
}

/** What was emptied was not given. */
function without<Figures extends object>(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== '')) as Figures;
}
