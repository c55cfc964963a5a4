import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useDesk, useDeskState, useWords } from '../context';

/** Asked before another workbook takes the place of one with unsaved changes. */
export function ReplaceDialog() {
  const { w } = useWords();
  const desk = useDesk();
  const waiting = useDeskState((state) => state.waiting);
  const name = useDeskState((state) => state.document?.file.name ?? '');
  if (!waiting) return null;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) desk.stayHere();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{w('replaceTitle', { name })}</DialogTitle>
          <DialogContent>{w('replaceText')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={desk.stayHere}>
              {w('cancel')}
            </Button>
            <Button onClick={() => void desk.confirmReplace()}>{w('replaceAnyway')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
