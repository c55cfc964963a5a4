import type { Failure } from '../../session';
import { usePane } from '../context';
import { Cells } from './Cells';

/** Why a host refused and what to do about it, with the cells it named. */
export function FailureText({ failure }: { readonly failure: Failure }) {
  const { t, language } = usePane();
  return (
    <>
      {(language === 'zh' ? failure.message : undefined) ?? t(`error.${failure.code}.text`)}
      {failure.cells.length > 0 && <Cells cells={failure.cells} label={t('error.cells')} />}
    </>
  );
}
