import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Fold } from './Fold';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 0',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    // A summary of several lines leaves the arrow its size.
    '& svg': { flexShrink: 0 },
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  body: { paddingTop: '4px', minWidth: 0 },
});

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Where something else opens and closes it as well. */
  readonly control?: { readonly open: boolean; readonly onOpen: (open: boolean) => void };
}

/** A line that opens what is under it. */
export function Disclosure({ summary, children, open: openAtFirst = false, control }: DisclosureProps) {
  const styles = useStyles();
  const own = useState(openAtFirst);
  const [open, setOpen] = control ? [control.open, control.onOpen] : own;
  return (
    <div>
      <Fold summary={summary} open={open} onOpen={setOpen} button={styles.button} body={styles.body}>
        {children}
      </Fold>
    </div>
  );
}
