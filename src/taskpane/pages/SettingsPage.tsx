import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ScoringChoices } from '../components/ScoringChoices';
import { usePane } from '../context';
import type { LanguageChoice, Settings, ThemeChoice } from '../settings';
import { MenuPage } from './MenuPage';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly LanguageChoice[] = ['auto', 'zh', 'en'];

const useStyles = makeStyles({ small: { margin: 0, color: tokens.colorNeutralForeground3 } });

export interface SettingsPageProps {
  readonly settings: Settings;
  readonly kept: boolean;
  readonly onChange: (settings: Settings) => void;
  readonly onBack: () => void;
}

export function SettingsPage({ settings, kept, onChange, onBack }: SettingsPageProps) {
  const styles = useStyles();
  const { session, t } = usePane();
  useEffect(() => {
    void session.restoreScoring();
  }, [session]);
  return (
    <MenuPage title={t('menu.settings')} onBack={onBack}>
      <Field label={t('settings.theme')}>
        <RadioGroup
          value={settings.theme}
          onChange={(_, { value }) => {
            const theme = THEMES.find((choice) => choice === value);
            if (theme) onChange({ ...settings, theme });
          }}
        >
          {THEMES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`settings.theme.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('settings.language')}>
        <RadioGroup
          value={settings.language}
          onChange={(_, { value }) => {
            const language = LANGUAGES.find((choice) => choice === value);
            if (language) onChange({ ...settings, language });
          }}
        >
          {LANGUAGES.map((choice) => (
            <Radio key={choice} value={choice} label={t(choice === 'auto' && session.hostKind === 'workbench' ? 'settings.language.browser' : `settings.language.${choice}`)} />
          ))}
        </RadioGroup>
      </Field>
      <ScoringChoices practice bands />
      <p className={styles.small}>{t(kept ? 'settings.saved' : 'settings.notSaved')}</p>
    </MenuPage>
  );
}
