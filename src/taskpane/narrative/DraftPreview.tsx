import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Draft, type DraftParagraph, textOf } from '../../narrative';
import { CellLink } from '../components/CellLink';
import { Disclosure } from '../components/Disclosure';
import { usePane } from '../context';
import { useTextStyles } from './styles';
import { useCopy } from './useCopy';

/** The text as it would be written; every figure leads to its cell. */
export function DraftPreview({ draft, ready }: { readonly draft: Draft; readonly ready: boolean }) {
  const styles = useTextStyles();
  const { session, t } = usePane();
  const { copy, told } = useCopy();
  const text = textOf(draft);
  return (
    <>
      <Disclosure summary={t('write.preview', { count: text.replace(/\s/g, '').length })}>
        <div className={styles.body}>
          <h3 className={styles.title}>{draft.title}</h3>
          {draft.sections.map(({ key, title, paragraphs }, index) => (
            <div key={`${String(index)}|${key}`} className={styles.text}>
              <h4 className={styles.title}>{title}</h4>
              {paragraphs.map((paragraph, at) => (
                <p key={at} className={styles.line}>
                  <Figures paragraph={paragraph} />
                </p>
              ))}
            </div>
          ))}
        </div>
      </Disclosure>
      <div className={styles.buttons}>
        {session.abilities.addSheet && (
          <Button size="small" disabledFocusable={!ready} onClick={() => void session.writing.toSheet()}>
            {t('write.toSheet')}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            copy(text);
          }}
        >
          {t('write.copy')}
        </Button>
        {told}
      </div>
    </>
  );
}

function Figures({ paragraph: { text, figures } }: { readonly paragraph: DraftParagraph }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { from, to, cell } of figures) {
    pieces.push(text.slice(at, from));
    const words = text.slice(from, to);
    pieces.push(<CellLink key={from} cell={cell} label={words} name={words} />);
    at = to;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
