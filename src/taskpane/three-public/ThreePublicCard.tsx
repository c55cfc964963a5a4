import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useEffect, useId, useRef } from 'react';
import { layoutById } from '../../fill/three-public';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { threePublicForm, type ThreePublicStatus } from '../../session';
import { useLocalized, usePane, useSessionState } from '../context';
import { LayoutChoice } from './LayoutChoice';
import { PreviousChoice } from './PreviousChoice';
import { Result } from './Result';
import { SourceChoice } from './SourceChoice';
import { TypedForm } from './TypedForm';

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
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  running: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', gap: '4px 12px' },
  bar: { gridColumnStart: 1, gridColumnEnd: 3 },
});

export interface ThreePublicCardProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** 三公经费表: where the figures come from, what was found, and the table that would be written. */
export function ThreePublicCard({ open, onOpen }: ThreePublicCardProps) {
  const styles = useStyles();
  const { t } = usePane();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <section ref={card} className={open ? styles.card : `${styles.card} ${styles.closed}`} aria-label={t('threePublic.title')}>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            onOpen(!open);
          }}
        >
          {t('threePublic.title')}
          {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
        </button>
      </h2>
      {open && (
        <div id={id} className={styles.body}>
          <Body />
        </div>
      )}
    </section>
  );
}

function Body() {
  const styles = useStyles();
  const { session, t } = usePane();
  const say = useLocalized();
  // Progress comes many times a second: only what shows it is drawn each time.
  const running = useSessionState((state) => isRunning(state.threePublic.status));
  const source = useSessionState((state) => state.threePublic.source);
  const result = useSessionState((state) => state.threePublic.result);
  const form = useSessionState((state) => threePublicForm(state.threePublic));
  const layout = layoutById(form);
  const budget = layout.basis === 'budget';
  return (
    <>
      <LayoutChoice />
      {!budget && <SourceChoice />}
      {!result && <p className={styles.text}>{budget ? t('threePublic.budgetText', { table: say(layout.called) }) : t(`threePublic.source.${source}.text`)}</p>}
      <TypedForm key={`${form}|${source}`} layout={layout} withSpending={source === 'typed'} />
      <PreviousChoice />
      <div>
        <Button disabledFocusable={running} onClick={() => void session.threePublic.work()}>
          {t(result ? 'threePublic.again' : budget ? 'threePublic.workBudget' : 'threePublic.work')}
        </Button>
      </div>
      {running && <Progress />}
      <StatusBars />
      {result && <Result result={result} />}
    </>
  );
}

function isRunning({ kind }: ThreePublicStatus): boolean {
  return kind === 'reading' || kind === 'working';
}

function StatusBars() {
  const { t } = usePane();
  const status = useSessionState((state) => state.threePublic.status);
  return (
    <>
      {status.kind === 'stale' && <Bar tone="info">{t('threePublic.stale', { sheet: status.sheet })}</Bar>}
      {status.kind === 'error' && (
        <Bar tone="warning" title={t(`error.${status.failure.code}.title`)}>
          <FailureText failure={status.failure} />
        </Bar>
      )}
    </>
  );
}

function Progress() {
  const styles = useStyles();
  const { session, t } = usePane();
  const status = useSessionState((state) => state.threePublic.status);
  const { done, total } = status.kind === 'working' ? status.progress : status.kind === 'reading' ? status : { done: 0, total: 0 };
  const words = status.kind === 'working' ? t(`threePublic.stage.${status.progress.stage}`) : t('review.reading');
  return (
    <div className={styles.running}>
      <span>
        {words} {total > 0 && t('review.percent', { percent: Math.round((done / total) * 100) })}
      </span>
      <Button size="small" onClick={session.threePublic.cancel}>
        {t('review.cancel')}
      </Button>
      <ProgressBar className={styles.bar} aria-label={t('threePublic.progress')} {...(total > 0 ? { value: done / total } : {})} />
    </div>
  );
}
