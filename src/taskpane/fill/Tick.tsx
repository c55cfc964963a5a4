import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  box: {
    width: '16px',
    height: '16px',
    margin: '3px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':disabled': { cursor: 'default' },
  },
});

export interface TickProps {
  /** Some, but not all, of what the box stands for. */
  readonly mixed?: boolean;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly onChange: (on: boolean) => void;
}

/** The browser's own tick box: hundreds of them stay quick, and every contrast theme draws it. */
export function Tick({ mixed = false, checked, disabled = false, label, id, onChange }: TickProps) {
  const styles = useStyles();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      checked={checked}
      disabled={disabled}
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onChange={(event) => {
        onChange(event.target.checked);
      }}
    />
  );
}
