import { Badge, Button, Divider, makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  FolderOpenRegular,
  HomeRegular,
  PanelRightContractRegular,
  PanelRightExpandRegular,
  SaveRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useDesk, useDeskState, useWords } from '../context';
import { OpenButton } from './OpenButton';

/** At this width, also that of a page at 400 %, only the buttons have room. */
const NARROW = '@media (max-width: 480px)';
/** A laptop at 200 %: the name of the file goes before what is said of the page. */
const MIDDLE = '@media (max-width: 760px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    height: '44px',
    padding: '0 8px 0 12px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  brand: { margin: 0, marginRight: '8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', [NARROW]: { display: 'none' } },
  divider: { flexGrow: 0, height: '24px', [NARROW]: { display: 'none' } },
  action: { flexShrink: 0, whiteSpace: 'nowrap', [NARROW]: { minWidth: 0, paddingLeft: '4px', paddingRight: '4px' } },
  name: { display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '8px', flexGrow: 1, minWidth: 0, overflow: 'hidden' },
  file: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  unsaved: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexShrink: 4, minWidth: '1em', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  private: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    [MIDDLE]: { display: 'none' },
  },
});

export interface TopBarProps {
  readonly paneShown: boolean;
  readonly onPane: (shown: boolean) => void;
}

export function TopBar({ paneShown, onPane }: TopBarProps) {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const starting = useDeskState((state) => state.starting);
  const document = useDeskState((state) => state.document);
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>{w('title')}</h1>
      {!starting && document && (
        <>
          <IconButton label={w('start')} icon={<HomeRegular />} onClick={() => desk.showStart(true)} />
          <OpenButton appearance="subtle" className={styles.action} icon={<FolderOpenRegular />} label={w('open')} />
          <SaveButton />
          <Divider vertical className={styles.divider} />
          <IconButton label={w('undo')} icon={<ArrowUndoRegular />} onClick={desk.undo} />
          <IconButton label={w('redo')} icon={<ArrowRedoRegular />} onClick={desk.redo} />
        </>
      )}
      <FileName />
      <span className={styles.private}>
        <ShieldCheckmarkRegular aria-hidden fontSize={16} />
        {w('privateShort')}
      </span>
      {!starting && document && (
        <IconButton
          label={w(paneShown ? 'hidePane' : 'showPane')}
          icon={paneShown ? <PanelRightContractRegular /> : <PanelRightExpandRegular />}
          onClick={() => onPane(!paneShown)}
        />
      )}
    </header>
  );
}

function SaveButton() {
  const styles = useStyles();
  const { w } = useWords();
  const desk = useDesk();
  const saving = useDeskState((state) => state.saving);
  const readOnly = useDeskState((state) => state.document?.file.readOnly === true);
  if (readOnly) return null;
  return (
    <Button appearance="subtle" className={styles.action} icon={saving ? <Spinner size="tiny" /> : <SaveRegular />} disabledFocusable={saving} onClick={() => void desk.save()}>
      {w(saving ? 'saving' : 'save')}
    </Button>
  );
}

function FileName() {
  const styles = useStyles();
  const { w } = useWords();
  const file = useDeskState((state) => (state.starting ? undefined : state.document?.file));
  const unsaved = useDeskState((state) => state.unsaved);
  const draftKept = useDeskState((state) => state.draftKept);
  return (
    <div className={styles.name}>
      {file && <span className={styles.file}>{file.name}</span>}
      {file?.readOnly === true && <Badge appearance="outline">{w('readOnly')}</Badge>}
      {file && unsaved > 0 && <span className={styles.unsaved}>● {w(draftKept ? 'unsavedKept' : 'unsaved')}</span>}
    </div>
  );
}

function IconButton({ label, icon, onClick }: { readonly label: string; readonly icon: ReactElement; readonly onClick: () => void }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  );
}
