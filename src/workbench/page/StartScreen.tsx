import { Button, CompoundButton, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { DocumentTableRegular, FolderOpenRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { Fragment, useRef } from 'react';
import { useDesk, useDeskState, useWords } from '../context';
import { SAMPLE_GROUPS } from '../samples';
import { DraftCard } from './DraftCard';
import { FormsShown } from './FormsShown';
import { DraftsLine } from './DraftsLine';
import { OpenButton } from './OpenButton';
import { useHeldKeyboard } from './useHeldKeyboard';

const useStyles = makeStyles({
  screen: { position: 'absolute', top: 0, right: 0, bottom: 0, left: 0, zIndex: 20, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  column: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '720px', margin: '0 auto', padding: '40px 24px' },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  own: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '12px',
    padding: '32px 24px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  private: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0, color: tokens.colorPaletteGreenForeground1 },
  heading: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(280px, 1fr))', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  sample: { width: '100%', maxWidth: 'none', height: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  opening: { display: 'flex', alignItems: 'center', gap: '16px' },
  progress: { flexGrow: 1 },
});

export function StartScreen({ grid }: { readonly grid: HTMLElement }) {
  const styles = useStyles();
  const { w, local } = useWords();
  const desk = useDesk();
  const opened = useDeskState((state) => state.document !== undefined);
  const screen = useRef<HTMLDivElement>(null);
  const own = useRef<HTMLElement>(null);
  useHeldKeyboard(screen, own, grid);
  const draftsRefused = useDeskState((state) => state.draftsRefused);
  return (
    <div ref={screen} className={styles.screen}>
      <main className={styles.column}>
        <h2 className={styles.title}>{w('welcome')}</h2>
        <p className={styles.text}>{w('intro')}</p>
        <Opening />
        <DraftCard />
        <section ref={own} className={styles.own} aria-label={w('openOwn')}>
          <OpenButton appearance="primary" size="large" icon={<FolderOpenRegular />} label={w('openOwn')} />
          <p className={styles.text}>{w('openHint')}</p>
          <p className={styles.private}>
            <ShieldCheckmarkRegular aria-hidden fontSize={18} />
            {w('private')}
          </p>
          {draftsRefused && <p className={styles.text}>{w('noDrafts')}</p>}
        </section>
        {SAMPLE_GROUPS.map(({ words, samples }) => (
          <Fragment key={words}>
            <h3 className={styles.heading}>{w(words)}</h3>
            <ul className={styles.list}>
              {samples.map((sample) => (
                <li key={sample.file}>
                  <CompoundButton
                    className={styles.sample}
                    icon={<DocumentTableRegular />}
                    secondaryContent={local(sample.text)}
                    onClick={() => void desk.openSample(sample)}
                  >
                    {local(sample.title)}
                  </CompoundButton>
                </li>
              ))}
            </ul>
          </Fragment>
        ))}
        <FormsShown />
        {!draftsRefused && <DraftsLine />}
        {opened && (
          <div>
            <Button appearance="subtle" onClick={() => desk.showStart(false)}>
              {w('back')}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}

/** Reading a large workbook takes a while and may be stopped. */
export function Opening() {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const opening = useDeskState((state) => state.opening);
  if (!opening) return null;
  return (
    <div className={styles.opening} role="status">
      <span>{w('opening', { name: opening.name })}</span>
      <ProgressBar className={styles.progress} {...(opening.total > 0 && { value: opening.done / opening.total })} aria-label={w('opening', { name: opening.name })} />
      <Button size="small" onClick={desk.cancelOpening}>
        {w('cancel')}
      </Button>
    </div>
  );
}
