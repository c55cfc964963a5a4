import type { Cause, Finding } from '../../core';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';
import { Basis } from './CardActions';
import { useCardStyles } from './cardStyles';
import { Figures } from './Figures';

export interface ExplainedProps {
  readonly findings: readonly Finding[];
  readonly cause: Cause;
  /** Sheet of the cause; cells from elsewhere say where they stand. */
  readonly sheet: string | undefined;
}

/** What points to a cause, or is said of the same points as the finding above it; folded, each as complete as if it stood alone. */
export function Explained({ findings, cause, sheet }: ExplainedProps) {
  const styles = useCardStyles();
  const { t } = usePane();
  const say = useLocalized();
  const summary = cause.kind === 'finding' ? 'cause.besides' : cause.determined && findings.length > 1 ? 'cause.explains' : 'cause.concerns';
  return (
    <div className={styles.folded}>
      <Disclosure summary={t(summary, { count: findings.length })}>
        <ul className={styles.relations}>
          {findings.map((finding) => (
            <li key={finding.key} className={styles.relation}>
              <div className={styles.short}>{say(finding.sentence ?? finding.message)}</div>
              <Figures finding={finding} sheet={sheet} />
              <Basis finding={finding} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
