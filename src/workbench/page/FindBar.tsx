import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useDesk, useDeskState, useWords } from '../context';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '4px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  field: { width: '220px', maxWidth: '100%' },
  said: { marginLeft: '4px', color: tokens.colorNeutralForeground2 },
});

/** Ctrl+F: the browser cannot look into the grid, which is a picture to it. */
export function FindBar() {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const asked = useDeskState((state) => state.finding);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  if (asked === 0) return null;
  const go = (by: 1 | -1): void => {
    const found = desk.find(text, by);
    setSaid(found ? w('findFound', { ...found }) : text.trim() === '' ? '' : w('findNone', { text: text.trim() }));
  };
  const close = (): void => {
    setSaid('');
    desk.endFinding();
  };
  return (
    <div
      className={styles.bar}
      role="search"
      aria-label={w('find')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <Input
        input={{ ref: field }}
        className={styles.field}
        size="small"
        value={text}
        aria-label={w('find')}
        placeholder={w('find')}
        onChange={(_, { value }) => {
          setText(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} aria-label={w('findPrevious')} title={w('findPrevious')} onClick={() => { go(-1); }} />
      <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} aria-label={w('findNext')} title={w('findNext')} onClick={() => { go(1); }} />
      <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={w('findClose')} title={w('findClose')} onClick={close} />
      <span className={styles.said} role="status">{said}</span>
    </div>
  );
}
