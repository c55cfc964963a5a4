import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { relationCounts, type Report, unreadParts, unreadTables } from '../../check/report';
import { countsOf, type Result } from '../../session';
import { Bar } from '../components/Bar';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';
import { Chip } from './Filters';
import { useExplained } from './useExplained';

const useStyles = makeStyles({
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', fontVariantNumeric: 'tabular-nums' },
  counts: { color: tokens.colorNeutralForeground2 },
  failed: { fontWeight: tokens.fontWeightSemibold },
  clean: {
    display: 'flex',
    gap: '10px',
    alignItems: 'flex-start',
    padding: '12px',
    marginTop: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  tick: { flexShrink: 0, fontSize: '24px', color: tokens.colorStatusSuccessForeground3 },
  cleanTitle: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  cleanText: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { paddingLeft: '10px', borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  why: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

/** How much was looked at: what held, what rounding explains, what differs, and what could not be checked and why. */
export function Coverage({ result: { report, matters } }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const { held, rounding, failed, notChecked, notApplicable, ledger } = report.coverage;
  const total = held + rounding + failed;
  const clusters = countsOf(matters, useExplained()).rounding;
  return (
    <>
      {report.findings.length === 0 ? (
        <Clean total={total} rounding={rounding} unread={unreadTables(report)} parts={unreadParts(report)} />
      ) : (
        <div className={styles.line}>
          <span>{t('coverage.total', { total })}</span>
          <span className={styles.counts}>{t('coverage.held', { count: held })}</span>
          {clusters > 0 ? (
            <Chip category="rounding" count={rounding} />
          ) : (
            <span className={styles.counts}>{t('coverage.rounding', { count: rounding })}</span>
          )}
          <span className={failed > 0 ? styles.failed : styles.counts}>{t('coverage.failed', { count: failed })}</span>
        </div>
      )}
      {notChecked.length > 0 && (
        <Disclosure summary={t('coverage.notChecked', { count: notChecked.length })}>
          <NotCheckedList items={notChecked} />
        </Disclosure>
      )}
      {ledger.length > 0 && (
        <Disclosure summary={t('coverage.relations', relationCounts(ledger))}>
          <p className={styles.cleanText}>{t('coverage.notApplicable', { count: notApplicable.length })}</p>
          <NotCheckedList items={notApplicable} />
        </Disclosure>
      )}
    </>
  );
}

/** Green only where every table was read. */
function Clean({ total, rounding, unread, parts }: { readonly total: number; readonly rounding: number; readonly unread: number; readonly parts: number }) {
  const styles = useStyles();
  const { t } = usePane();
  if (unread + parts > 0) {
    return (
      <Bar tone="warning" title={t('coverage.total', { total })}>
        {unread > 0 ? t('coverage.allHeldUnread', { count: unread }) : t('gap.title', { count: parts })}
      </Bar>
    );
  }
  return (
    <div className={styles.clean}>
      <CheckmarkCircleFilled className={styles.tick} aria-hidden />
      <div>
        <h2 className={styles.cleanTitle}>
          {rounding > 0 ? t('coverage.allHeldRounding', { total, rounding }) : t('coverage.allHeld', { total })}
        </h2>
        <p className={styles.cleanText}>{t('coverage.allHeldText')}</p>
      </div>
    </div>
  );
}

function NotCheckedList({ items }: { readonly items: Report['coverage']['notChecked'] }) {
  const styles = useStyles();
  const say = useLocalized();
  return (
    <ul className={styles.list}>
      {items.map((item, index) => (
        <li key={`${item.rule}|${String(index)}`} className={styles.item}>
          <div>{say(item.sentence)}</div>
          <div className={styles.why}>
            {say(item.why)} · {item.rule}
          </div>
        </li>
      ))}
    </ul>
  );
}
