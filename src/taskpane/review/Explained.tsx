import type { Finding } from '../../core';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane } from '../context';
import { Basis } from './CardActions';
import { useCardStyles } from './cardStyles';
import { Figures } from './Figures';

export interface ExplainedProps {
  readonly findings: readonly Finding[];
  /** Whether they all point to one place. */
  readonly determined: boolean;
  /** Sheet of the cause; cells from elsewhere say where they stand. */
  readonly sheet: string | undefined;
}

/** The relations that point to a cause, folded, each as complete as if it stood alone. */
export function Explained({ findings, determined, sheet }: ExplainedProps) {
  const styles = useCardStyles();
  const { t } = usePane();
  const say = useLocalized();
  return (
    <div className={styles.folded}>
      <Disclosure summary={t(determined && findings.length > 1 ? 'cause.explains' : 'cause.concerns', { count: findings.length })}>
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
