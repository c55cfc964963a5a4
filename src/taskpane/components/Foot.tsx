import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  foot: {
    // Over the padding of the page, down to the edge of the pane.
    position: 'sticky',
    bottom: '-24px',
    zIndex: 2,
    margin: '0 -12px -24px',
    padding: '8px 12px',
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What stays at the bottom of a page while it scrolls: the button that writes. */
export function Foot({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return <div className={mergeClasses(useStyles().foot, className)}>{children}</div>;
}
