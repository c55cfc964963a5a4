import { usePane } from '../context';
import { MenuPage } from './MenuPage';

export function AboutPage({ onBack }: { readonly onBack: () => void }) {
  const { t, environment } = usePane();
  return (
    <MenuPage title={t('menu.about')} onBack={onBack}>
      <div>
        <strong>{t('app.name')}</strong> · {t('about.version', { version: environment.version })}
      </div>
      <div>{t('about.text')}</div>
      <div>{t('about.privacy')}</div>
      <div>{t('about.licence')}</div>
    </MenuPage>
  );
}
