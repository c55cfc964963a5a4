import { Button, makeStyles } from '@fluentui/react-components';
import { usePane } from '../context';
import { MenuPage } from './MenuPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface ComingPageProps {
  readonly topic: 'fill' | 'threePublic';
  readonly onReview: () => void;
  readonly onFunctions: () => void;
}

/** Where the ribbon's 填报 and 三公经费表 lead until they exist: what does not work yet, and what does the job today. */
export function ComingPage({ topic, onReview, onFunctions }: ComingPageProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <MenuPage title={t(`${topic}.title`)} onBack={onReview}>
      <p className={styles.text}>{t(`${topic}.text`)}</p>
      <p className={styles.text}>{t('fill.today')}</p>
      <ul className={styles.list}>
        <li>{t(`${topic}.today1`)}</li>
        <li>{t(`${topic}.today2`)}</li>
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onReview}>
          {t('action.goReview')}
        </Button>
        <Button onClick={onFunctions}>{t('action.goFunctions')}</Button>
      </div>
    </MenuPage>
  );
}
