import { Button } from '@fluentui/react-components';
import type { Failure } from '../../session';
import { Bar } from './Bar';
import { FailureText } from './Failures';
import { usePane } from '../context';

interface StandingBarsProps {
  readonly status: { readonly kind: string } | { readonly kind: 'error'; readonly failure: Failure } | { readonly kind: 'stale'; readonly sheet: string };
  /** What is said where the workbook was changed since, and the button that does the work again. */
  readonly stale: (sheet: string) => string;
  readonly again: string;
  readonly onAgain: () => void;
}

/** Why the work of a card failed, or that the workbook was changed since. */
export function StandingBars({ status, stale, again, onAgain }: StandingBarsProps) {
  const { t } = usePane();
  if ('failure' in status) {
    return (
      <Bar tone="warning" title={t(`error.${status.failure.code}.title`)}>
        <FailureText failure={status.failure} />
      </Bar>
    );
  }
  if (!('sheet' in status)) return null;
  return (
    <Bar
      tone="info"
      actions={
        <Button size="small" onClick={onAgain}>
          {again}
        </Button>
      }
    >
      {stale(status.sheet)}
    </Bar>
  );
}
