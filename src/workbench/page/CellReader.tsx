import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { toA1 } from '../../core';
import { useDesk } from '../context';

const useStyles = makeStyles({
  reader: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

/** The grid is a picture to a screen reader; this says which cell the user is on and what it shows. */
export function CellReader({ label }: { readonly label: string }) {
  const styles = useStyles();
  const desk = useDesk();
  const [text, setText] = useState('');
  useEffect(() => desk.watchCell(({ row, column, shown }) => setText(`${toA1(row, column)} ${shown}`.trim())), [desk]);
  return (
    <div className={styles.reader} role="status" aria-label={label}>
      {text}
    </div>
  );
}
