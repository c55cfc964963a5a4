import { makeStyles } from '@fluentui/react-components';
import type { Result } from '../../session';
import { CellLink, placeIn } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { useLocalized, usePane, useSessionState } from '../context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { overflowWrap: 'anywhere' },
});

/** 已改: what was found earlier and is right by now. */
export function Mended({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = usePane();
  const say = useLocalized();
  const { mended } = useSessionState((state) => state.progress);
  if (mended.length === 0) return null;
  const sheets = new Map(result.report.tables.map((table) => [table.id, table.sheet]));
  return (
    <Disclosure summary={t('tally.mended', { count: mended.length })}>
      <ul className={styles.list}>
        {mended.map(({ key, finding }) => {
          const [cell] = finding.cells;
          return (
            <li key={key} className={styles.item}>
              {say(finding.sentence ?? finding.message)} {cell && <CellLink cell={cell} label={placeIn(cell, sheets.size === 1 ? cell.sheet : undefined)} />}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
