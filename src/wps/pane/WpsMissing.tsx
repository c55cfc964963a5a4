import type { Language } from '../../core';
import { translator } from '../../i18n';

/** Shown where there is no WPS 表格 behind the page: why, and what to do instead. */
export function WpsMissing({ language }: { readonly language: Language }) {
  const t = translator(language);
  return (
    <main style={{ padding: '20px 16px', lineHeight: 1.5 }}>
      <h1 style={{ margin: '0 0 12px', fontSize: '20px' }}>{t('wps.title')}</h1>
      <p>{t('wps.text')}</p>
      <ul style={{ paddingLeft: '20px' }}>
        <li>{t('wps.way1')}</li>
        <li>{t('wps.way2')}</li>
      </ul>
    </main>
  );
}
