import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';
import { TABLE_FILES } from '../../taskpane/fileKinds';
import { useDesk } from '../context';

export type OpenButtonProps = Pick<ButtonProps, 'appearance' | 'className' | 'icon' | 'size'> & { readonly label: string };

/** A button that lets the user choose a file; the browser's own file field stays out of sight. */
export function OpenButton({ label, ...button }: OpenButtonProps) {
  const desk = useDesk();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        type="file"
        accept={TABLE_FILES}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that choosing the same file again counts.
          event.target.value = '';
          if (file) void desk.openFile(file);
        }}
      />
    </>
  );
}
