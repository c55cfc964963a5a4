/** The same pane as in Excel, without Office.js: what differs is the host behind it and where the ribbon's requests come from. */
import { createRoot } from 'react-dom/client';
import { requestRoute } from '../../commands/route';
import type { Language } from '../../core';
import { FORM_SETS } from '../../forms';
import { FUNCTIONS } from '../../functions';
import { Et, WpsHost } from '../../hosts/wps';
import { languageOf, translator } from '../../i18n';
import { afterAMoment, createSession, stepsFor } from '../../session';
import { App } from '../../taskpane/App';
import { Boundary } from '../../taskpane/components/Boundary';
import { functionInfo } from '../../taskpane/functions/info';
import { writeDocument } from '../../taskpane/publish/writeDocument';
import { readFile } from '../../taskpane/readFile';
import { readText } from '../../taskpane/readText';
import { settingsStore } from '../../taskpane/settings';
import { takeRequest } from '../mail';
import { wpsEnvironment } from './environment';
import { WpsMissing } from './WpsMissing';

/** A request is a string in the PluginStorage, and nothing tells when it comes. */
const LOOK_MS = 300;

const place = document.getElementById('root');
if (!place) throw new Error('taskpane.html has no #root');
const root = createRoot(place);
const found = Et.find();
if (found) showPane(found);
else root.render(<WpsMissing language={languageOf(navigator.language)} />);

function showPane(et: Et): void {
  let language: Language = languageOf(navigator.language);
  const host = new WpsHost({
    et,
    onFault: (error) => {
      session.logFault(error);
    },
  });
  const session = createSession({ host, ...stepsFor(FORM_SETS), readFile, readText, writeDocument, language: () => language, later: afterAMoment() });
  setInterval(() => {
    const request = takeRequest(et);
    if (request) requestRoute(request);
  }, LOOK_MS);
  root.render(
    <Boundary
      t={translator(language)}
      onRetry={() => {
        window.location.reload();
      }}
      onFault={(error) => {
        session.logFault(error);
      }}
    >
      <App
        session={session}
        environment={wpsEnvironment(et, FUNCTIONS.map(functionInfo))}
        settingsStore={settingsStore(() => window.localStorage, '')}
        onLanguage={(next) => {
          language = next;
        }}
      />
    </Boundary>,
  );
}
