import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { layoutById } from '../../fill/three-public';
import type { Translate } from '../../i18n';
import { type Failure, threePublicForm } from '../../session';
import { Bar } from '../components/Bar';
import { useLocalized, usePane, useSessionState } from '../context';
import { TABLE_FILES } from '../fileKinds';

/** Refusals with words of their own; any other is said in general. */
const SAID = ['encrypted', 'damaged', 'notWorkbook', 'tooLarge', 'notFound', 'offline'] as const;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minWidth: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
});

/** Last year's workbook, to compare with: chosen from the disk, read here, never uploaded. */
export function PreviousChoice() {
  const styles = useStyles();
  const { session, t, language } = usePane();
  const say = useLocalized();
  const field = useRef<HTMLInputElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const layout = layoutById(useSessionState((state) => threePublicForm(state.threePublic)));
  const file = useSessionState((state) => state.threePublic.previousFile);
  if (!session.canReadFiles) return null;
  return (
    <div className={styles.part}>
      <div ref={row} className={styles.row}>
        <Button size="small" disabledFocusable={file?.kind === 'reading'} onClick={() => field.current?.click()}>
          {t(file ? 'threePublic.otherPrevious' : 'threePublic.choosePrevious')}
        </Button>
        <input
          ref={field}
          type="file"
          accept={TABLE_FILES}
          hidden
          aria-label={t('threePublic.choosePrevious')}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            // So that choosing the same file again counts.
            event.target.value = '';
            if (chosen) void session.threePublic.choosePrevious(chosen);
          }}
        />
        {file && file.kind !== 'refused' && (
          <>
            <span className={styles.name} role="status">
              {t(`threePublic.previousFile.${file.kind}`, { name: file.name })}
            </span>
            <Button
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={t('threePublic.forgetPrevious', { name: file.name })}
              onClick={() => {
                session.threePublic.forgetPrevious();
                // The button pressed is gone; the one beside it takes the keyboard.
                row.current?.querySelector('button')?.focus();
              }}
            />
          </>
        )}
      </div>
      {!file && <p className={styles.text}>{t('threePublic.previousText', { table: say(layout.called), side: t(`threePublic.side.${layout.compared}`) })}</p>}
      {file?.kind === 'refused' && (
        <Bar tone="warning" title={t('threePublic.previousFile.refused', { name: file.name })}>
          {(language === 'zh' ? file.failure.message : undefined) ?? whyRefused(file.failure, t)}
        </Bar>
      )}
    </div>
  );
}

function whyRefused({ code }: Failure, t: Translate): string {
  const said = SAID.find((each) => each === code);
  return t(said ? `threePublic.fileRefused.${said}` : 'threePublic.fileRefused.other');
}
