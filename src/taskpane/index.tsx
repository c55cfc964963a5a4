import { createRoot } from 'react-dom/client';
import { FORM_SETS } from '../forms';
import type { Language } from '../core';
import { FUNCTIONS } from '../functions';
import { ExcelHost } from '../hosts/excel';
import { languageOf, translator } from '../i18n';
import { afterAMoment, createSession, stepsFor } from '../session';
import { App } from './App';
import { Boundary } from './components/Boundary';
import { excelEnvironment } from './environment';
import { functionInfo } from './functions/info';
import { OFFICE_LIMIT_MS, watchOffice } from './office';
import { OfficeMissing } from './OfficeMissing';
import { writeDocument } from './publish/writeDocument';
import { readFile } from './readFile';
import { readText } from './readText';
import { settingsStore } from './settings';

const place = document.getElementById('root');
if (!place) throw new Error('taskpane.html has no #root');
const root = createRoot(place);

watchOffice(
  typeof Office === 'undefined' ? undefined : Office,
  (late) => setTimeout(late, OFFICE_LIMIT_MS),
  (standing) => {
    if (standing === 'excel') showPane();
    else showMissing();
  },
);

function showMissing(): void {
  const language = languageOf(navigator.language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en-US';
  root.render(<OfficeMissing language={language} onRetry={reload} />);
}

function showPane(): void {
  const { context } = Office;
  let language: Language = languageOf(context.displayLanguage);
  const host = new ExcelHost({
    onFault: (error) => {
      session.logFault(error);
    },
  });
  const session = createSession({ host, ...stepsFor(FORM_SETS), readFile, readText, writeDocument, language: () => language, later: afterAMoment() });
  root.render(
    <Boundary
      t={translator(language)}
      onRetry={reload}
      onFault={(error) => {
        session.logFault(error);
      }}
    >
      <App
        session={session}
        environment={excelEnvironment(context, FUNCTIONS.map(functionInfo))}
        settingsStore={settingsStore(() => window.localStorage, partitionOf(context))}
        onLanguage={(next) => {
          language = next;
        }}
      />
    </Boundary>,
  );
}

/** Absent outside Excel on the web and in older hosts. */
function partitionOf(context: { readonly partitionKey?: string }): string {
  return context.partitionKey ?? '';
}

function reload(): void {
  window.location.reload();
}
