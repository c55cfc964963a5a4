import { makeStyles, tokens } from '@fluentui/react-components';
import { Shape } from '../components/Shape';
import { usePane } from '../context';
import { CATEGORIES } from '../../session';
import { SupportedForms } from '../review/SupportedForms';
import { MenuPage } from './MenuPage';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  severity: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '0 8px', alignItems: 'center' },
  detail: { gridColumnStart: 2, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export function HelpPage({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <MenuPage title={t('menu.help')} onBack={onBack}>
      <h3 className={styles.title}>{t('help.severity')}</h3>
      <ul className={styles.list}>
        {CATEGORIES.map((category) => (
          <li key={category} className={styles.severity}>
            <Shape category={category} />
            <strong>{t(`severity.${category}`)}</strong>
            <span className={styles.detail}>{t(`help.${category}`)}</span>
          </li>
        ))}
      </ul>
      <SupportedForms />
      <div>
        <h3 className={styles.title}>{t('help.notes')}</h3>
        <p className={styles.text}>{t('help.notesText')}</p>
      </div>
      <div>
        <h3 className={styles.title}>{t('help.threePublic')}</h3>
        <p className={styles.text}>{t('help.threePublicTable')}</p>
        <p className={styles.text}>{t('help.threePublicText')}</p>
      </div>
      <div>
        <h3 className={styles.title}>{t('help.performance')}</h3>
        <p className={styles.text}>{t('help.performanceTables')}</p>
        <p className={styles.text}>{t('help.performanceScores')}</p>
        <p className={styles.text}>{t('help.performanceFill')}</p>
      </div>
      <div>
        <h3 className={styles.title}>{t('help.text')}</h3>
        <p className={styles.text}>{t('help.textText')}</p>
      </div>
      <div>
        <h3 className={styles.title}>{t('help.marks')}</h3>
        <p className={styles.text}>{t('help.marksText')}</p>
      </div>
      <h3 className={styles.title}>{t('help.keys')}</h3>
      <ul className={styles.list}>
        <li>{t('help.keyArrows')}</li>
        <li>{t('help.keyEnter')}</li>
        <li>{t('help.keyEsc')}</li>
      </ul>
    </MenuPage>
  );
}
