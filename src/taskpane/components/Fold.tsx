import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

export interface FoldProps {
  /** Opens and closes; what stands around the button, a heading say, is up to `around`. */
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly button: string;
  readonly body: string;
  readonly around?: (button: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

/** A button that opens what is under it. The content is rendered only while it is open. */
export function Fold({ summary, open, onOpen, button, body, around = (it) => it, children }: FoldProps) {
  const id = useId();
  return (
    <>
      {around(
        <button
          type="button"
          className={button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => {
            onOpen(!open);
          }}
        >
          {summary}
          {open ? <ChevronUpRegular aria-hidden /> : <ChevronDownRegular aria-hidden />}
        </button>,
      )}
      {open && (
        <div id={id} className={body}>
          {children}
        </div>
      )}
    </>
  );
}
