import type { ThreePublicSource } from '../../session';
import { usePane, useSessionState } from '../context';
import { Radios } from './Radios';

const SOURCES: readonly ThreePublicSource[] = ['ledger', 'tables', 'typed'];

/** Where the spending comes from. */
export function SourceChoice() {
  const { session, t } = usePane();
  const chosen = useSessionState((state) => state.threePublic.source);
  return (
    <Radios
      legend={t('threePublic.source')}
      name="gouji-three-public-source"
      options={SOURCES.map((value) => ({ value, label: t(`threePublic.source.${value}`) }))}
      chosen={chosen}
      onChoose={(source) => {
        session.threePublic.choose({ source });
      }}
    />
  );
}
