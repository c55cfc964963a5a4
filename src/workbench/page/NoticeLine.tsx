import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useDesk, useDeskState, useWords } from '../context';

export function NoticeLine() {
  const { w, say } = useWords();
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  if (!notice) return null;
  return (
    <MessageBar intent={notice.tone} layout="multiline">
      <MessageBarBody>{say(notice)}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" size="small" aria-label={w('close')} icon={<DismissRegular />} onClick={desk.dismiss} />}
      />
    </MessageBar>
  );
}
