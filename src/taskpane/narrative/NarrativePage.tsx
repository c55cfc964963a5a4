import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useFocusKept } from '../components/useFocusKept';
import { type MarkedText, unmarkedText } from '../../session';
import { usePane, useSessionState } from '../context';
import { GivenActions } from './GivenActions';
import { PasteBox } from './PasteBox';
import { ReplaceFoot } from './Offer';
import { TextView } from './TextView';
import { GivenBars, TextSource } from './TextSource';
import { useTexts } from './useTexts';
import { Chips, Verdict } from './Verdict';
import { useMarkWalk } from './walk';
import { PublishCard } from '../publish/PublishCard';
import { WriteCard } from './WriteCard';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: '10px', minWidth: 0 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** 说明: the texts with what was found in them, and where a text comes from that stands in no sheet. */
export function NarrativePage() {
  const styles = useStyles();
  const { session, t } = usePane();
  const texts = useTexts();
  const given = useSessionState((state) => state.text.given);
  const checked = useSessionState((state) => state.result?.scope.kind === 'workbook');
  const [editing, setEditing] = useState<string | undefined>(undefined);
  const writes = useSessionState((state) => state.writing.status.kind !== 'idle' || state.writing.written !== undefined);
  const publishes = useSessionState((state) => state.publishing.status.kind !== 'idle' || state.publishing.published !== undefined);
  const page = useRef<HTMLElement>(null);
  const noteFocus = useFocusKept(page);
  const walk = useMarkWalk(page);
  useEffect(() => {
    void session.restoreText();
  }, [session]);
  const isGiven = ({ report }: MarkedText): boolean => report.name === given?.name;
  const compared = texts.some(isGiven);
  const shown = given && !compared ? [...texts, unmarkedText(given)] : texts;
  return (
    <section ref={page} className={styles.page} aria-label={t('tab.narrative')} onFocus={noteFocus} onKeyDown={walk}>
      <TextSource
        onPaste={() => {
          setEditing('');
        }}
        onWrite={() => {
          void session.writing.work();
        }}
        onPublish={() => {
          void session.publishing.work();
        }}
      />
      {editing !== undefined && (
        <PasteBox
          text={editing}
          onDone={(text) => {
            setEditing(undefined);
            if (text === undefined) return;
            const edited = editing === '' ? undefined : given;
            void session.giveText({ name: edited?.name ?? t('text.pasted'), text, ...(edited?.left && { left: edited.left }) });
          }}
        />
      )}
      {writes && <WriteCard />}
      {publishes && <PublishCard />}
      <GivenBars compared={compared} />
      {texts.length > 0 && <Verdict texts={texts} />}
      <Chips texts={texts} />
      {shown.length === 0 && <p className={styles.intro}>{t(checked ? 'text.none' : 'text.intro')}</p>}
      {shown.map((text, index) => (
        <TextView
          key={text.report.name}
          text={text}
          index={index}
          {...(given &&
            isGiven(text) && {
              actions: (
                <GivenActions
                  given={given}
                  onEdit={() => {
                    setEditing(given.text);
                  }}
                />
              ),
            })}
        />
      ))}
      <ReplaceFoot />
    </section>
  );
}
