import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { explainedKeys, filterMatters, notesView } from '../session';
import { usePane, useSessionState } from './context';
import { useTextProblems } from './narrative/useTexts';
import { isTab, MENU_PAGES, type PageName, TABS } from './pageNames';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    // The host's own button sits over the top right corner.
    padding: '0 40px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  own: { paddingRight: '4px' },
  count: { marginLeft: '4px', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  tabs: { flexGrow: 1, minWidth: 0 },
});

export interface HeaderProps {
  readonly page: PageName;
  readonly onPage: (page: PageName) => void;
}

export function Header({ page, onPage }: HeaderProps) {
  const styles = useStyles();
  const { environment, t } = usePane();
  const problems = useTextProblems();
  return (
    <header className={mergeClasses(styles.header, environment.close && styles.own)}>
      <TabList
        className={styles.tabs}
        aria-label={t('tab.label')}
        selectedValue={isTab(page) ? page : null}
        onTabSelect={(_, { value }) => {
          const tab = TABS.find((candidate) => candidate === value);
          if (tab) onPage(tab);
        }}
      >
        {TABS.map((tab) => (
          <Tab key={tab} value={tab} {...(tab === 'narrative' && problems > 0 && { 'aria-label': t('text.tab', { name: t('tab.narrative'), count: problems }) })}>
            {t(`tab.${tab}`)}
            {tab === 'narrative' && problems > 0 && <span className={styles.count}>{problems}</span>}
          </Tab>
        ))}
      </TabList>
      <MoreMenu onPage={onPage} />
      {environment.close && <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('pane.close')} title={t('pane.close')} onClick={environment.close} />}
    </header>
  );
}

function MoreMenu({ onPage }: { readonly onPage: (page: PageName) => void }) {
  const { session, t } = usePane();
  const result = useSessionState((state) => state.result);
  const filter = useSessionState((state) => state.filter);
  const notes = useSessionState((state) => state.notes);
  const { mark, addSheet } = session.abilities;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('menu.open')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {addSheet && (
            <MenuItem disabled={!result} onClick={() => void session.exportReport()}>
              {t('menu.export')}
            </MenuItem>
          )}
          {mark && (
            <>
              <MenuItem
                disabled={!result}
                onClick={() => {
                  if (result) void session.markAll(filterMatters(result, filter, explainedKeys(notesView(result, notes))).map(({ key }) => key));
                }}
              >
                {t('menu.mark')}
              </MenuItem>
              <MenuItem onClick={() => void session.clearMarks()}>{t('menu.unmark')}</MenuItem>
            </>
          )}
          <MenuDivider />
          {MENU_PAGES.map((name) => (
            <MenuItem
              key={name}
              onClick={() => {
                onPage(name);
              }}
            >
              {t(`menu.${name}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
