import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ThreePublicLayout } from '../../fill/three-public';
import type { BudgetFund, Counts, LeafItem, TypedFigures } from '../../fill/three-public/types';
import { Disclosure } from '../components/Disclosure';
import { usePane, useSessionState } from '../context';

const LEAVES: readonly LeafItem[] = ['abroad', 'carPurchase', 'carRunning', 'reception'];
const COUNTS: readonly (keyof Counts)[] = ['groups', 'travellers', 'carsBought', 'carsKept', 'receptions', 'guests'];

type Side = 'budget' | 'actual' | 'previous';
type OtherFund = Exclude<BudgetFund, 'general'>;

const useStyles = makeStyles({
  group: { margin: '4px 0 8px', padding: 0, border: 'none', minWidth: 0, display: 'grid', gridTemplateColumns: '1fr 112px', gap: '4px 8px', alignItems: 'center' },
  legend: { padding: '0 0 2px', fontWeight: tokens.fontWeightSemibold },
  input: { minWidth: 0, '& input': { textAlign: 'right', minWidth: 0 } },
});

export interface TypedFormProps {
  readonly layout: ThreePublicLayout;
  /** The spending is typed too: no ledger and no table gives it. */
  readonly withSpending: boolean;
}

/** Figures no table or ledger holds: the budget, last year, 团组, 人次, 车辆, 批次; for a budget its year and what pays it. */
export function TypedForm({ layout, withSpending }: TypedFormProps) {
  const { t } = usePane();
  if (layout.basis === 'budget') return <BudgetForm funds={layout.funds} />;
  const sides: readonly Side[] = withSpending ? ['budget', 'actual', 'previous'] : ['budget', 'previous'];
  return (
    <Disclosure summary={t('threePublic.typed')} open={withSpending}>
      {sides.map((side) => (
        <Amounts key={side} kept="typed" side={side} legend={t(`threePublic.side.${side}`)} />
      ))}
      <CountInputs />
    </Disclosure>
  );
}

/** A budget is typed, so its fields stand open. */
function BudgetForm({ funds }: { readonly funds: readonly BudgetFund[] }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const year = useSessionState((state) => state.threePublic.budgetYear);
  return (
    <div>
      <div className={styles.group}>
        <Field
          label={t('threePublic.budgetYear')}
          value={year}
          onChange={(budgetYear) => {
            session.threePublic.choose({ budgetYear });
          }}
        />
      </div>
      <Amounts kept="budgetTyped" side="budget" legend={t('threePublic.side.planned')} />
      <Disclosure summary={t('threePublic.moreBudget')}>
        <Amounts kept="budgetTyped" side="previous" legend={t('threePublic.side.previousPlanned')} />
        {funds.map((fund) => fund !== 'general' && <FundInputs key={fund} fund={fund} />)}
      </Disclosure>
    </div>
  );
}

/** What another budget pays of it; the rest is the general public budget's. */
function FundInputs({ fund }: { readonly fund: OtherFund }) {
  const styles = useStyles();
  const { session, t } = usePane();
  const typed = useSessionState((state) => state.threePublic.budgetTyped);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t(`threePublic.fund.${fund}`)}</legend>
      {LEAVES.map((item) => (
        <Field
          key={item}
          label={t(`threePublic.item.${item}`)}
          value={String(typed.otherFunds?.[item]?.[fund] ?? '')}
          onChange={(value) => {
            const otherFunds = { ...typed.otherFunds, [item]: without({ ...typed.otherFunds?.[item], [fund]: value }) };
            session.threePublic.choose({ budgetTyped: { ...typed, otherFunds } });
          }}
        />
      ))}
    </fieldset>
  );
}

interface AmountsProps {
  /** What is typed for final accounts and for a budget are different years, and kept apart. */
  readonly kept: 'typed' | 'budgetTyped';
  readonly side: Side;
  readonly legend: string;
}

function Amounts({ kept, side, legend }: AmountsProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const typed = useSessionState((state) => state.threePublic[kept]);
  const change = (item: LeafItem, value: string): void => {
    const next: TypedFigures = { ...typed, [side]: without({ ...typed[side], [item]: value }) };
    session.threePublic.choose({ [kept]: next });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
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
