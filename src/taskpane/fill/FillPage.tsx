import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Bar } from '../components/Bar';
import { useFocusKept } from '../components/useFocusKept';
import { usePane, useSessionState } from '../context';
import { FillAnnouncer } from './FillAnnouncer';
import { FillFoot } from './FillFoot';
import { FillStart } from './FillStart';
import { FillStatusBars } from './FillStatusBars';
import { Intents } from './Intents';
import { LastFillBar } from './LastFillBar';
import { PlanList } from './PlanList';
import { SummaryCard } from '../summary/SummaryCard';
import { ThreePublicCard } from '../three-public/ThreePublicCard';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FillPageProps {
  readonly threePublicOpen: boolean;
  readonly onThreePublic: (open: boolean) => void;
}

/** 填报: what can be filled, what exactly would be written, and only then the writing. */
export function FillPage({ threePublicOpen, onThreePublic }: FillPageProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  const proposal = useSessionState((state) => state.fill.proposal);
  const last = useSessionState((state) => state.fill.last);
  // Drawn anew with it, so that focus is looked after when its button goes.
  useSessionState((state) => state.threePublic.result);
  const page = useRef<HTMLElement>(null);
  const noteFocus = useFocusKept(page);
  useEffect(() => {
    void session.filling.restore();
  }, [session]);
  return (
    <section ref={page} className={styles.page} aria-label={t('tab.fill')} onFocus={noteFocus}>
      <FillStart primary={!threePublicOpen} />
      <FillAnnouncer />
      {!session.abilities.write && <Bar tone="info">{t('fill.readOnly')}</Bar>}
      {last && <LastFillBar last={last} />}
      {!proposal && !last && !threePublicOpen && <p className={styles.intro}>{t('fill.intro')}</p>}
      <FillStatusBars />
      {proposal && <Intents proposal={proposal} />}
      {proposal && <PlanList proposal={proposal} />}
      <ThreePublicCard open={threePublicOpen} onOpen={onThreePublic} />
      <SummaryCard />
      {proposal && proposal.items.length > 0 && <FillFoot />}
    </section>
  );
}
