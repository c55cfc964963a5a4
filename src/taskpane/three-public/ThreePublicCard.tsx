import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { layoutById } from '../../fill/three-public';
import { Bar } from '../components/Bar';
import { FailureText } from '../components/Failures';
import { FoldingCard } from '../components/FoldingCard';
import { Working } from '../components/Working';
import { threePublicForm, type ThreePublicStatus } from '../../session';
import { useLocalized, usePane, useSessionState } from '../context';
import { LayoutChoice } from './LayoutChoice';
import { PreviousChoice } from './PreviousChoice';
import { Result } from './Result';
import { SourceChoice } from './SourceChoice';
import { TypedForm } from './TypedForm';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface ThreePublicCardProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** 三公经费表: where the figures come from, what was found, and the table that would be written. */
export function ThreePublicCard({ open, onOpen }: ThreePublicCardProps) {
  const { t } = usePane();
  return (
    <FoldingCard title={t('threePublic.title')} open={open} onOpen={onOpen}>
      <Body />
    </FoldingCard>
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
  const { session, t } = usePane();
  const status = useSessionState((state) => state.threePublic.status);
  const { done, total } = status.kind === 'working' ? status.progress : status.kind === 'reading' ? status : { done: 0, total: 0 };
  const words = status.kind === 'working' ? t(`threePublic.stage.${status.progress.stage}`) : t('review.reading');
  return <Working words={words} label={t('threePublic.progress')} done={done} total={total} onCancel={session.threePublic.cancel} />;
}
