import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { toA1 } from '../../core';
import { useDesk } from '../context';

const useStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  /** Said to everybody: the grid itself only names the error. */
  shown: {
    padding: '4px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The grid is a picture to a screen reader; this says which cell the user is on and what it shows – and why, where that is an error of ours. */
export function CellReader({ label }: { readonly label: string }) {
  const styles = useStyles();
  const desk = useDesk();
  const [{ text, why }, setRead] = useState({ text: '', why: false });
  useEffect(
    () =>
      desk.watchCell(({ row, column, shown, reason }) => {
        setRead({ text: `${toA1(row, column)} ${shown}${reason === undefined ? '' : `：${reason}`}`.trim(), why: reason !== undefined });
      }),
    [desk],
  );
  return (
    <div className={why ? styles.shown : styles.hidden} role="status" aria-label={label}>
      {text}
    </div>
  );
}
