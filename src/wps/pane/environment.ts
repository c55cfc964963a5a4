import pkg from '../../../package.json';
import type { Et } from '../../hosts/wps';
import type { PaneEnvironment } from '../../taskpane/context';
import type { FunctionInfo } from '../../taskpane/functions/info';
import { hideTaskPane } from '../task-pane';
import { saveInWps } from './saveInWps';

/** Builds differ in these; the list tells the people behind the product which build a report is about. */
const MEMBERS = ['AddCustomFunction', 'ApiEvent', 'CreateTaskPane', 'PluginStorage', 'WorksheetFunction', 'Enum'];

/** The pane's surroundings in WPS. Nothing about the workbook. */
export function wpsEnvironment(et: Et, functions: readonly FunctionInfo[]): PaneEnvironment {
  return {
    version: pkg.version,
    functions,
    hostBackground: () => undefined,
    displayLanguage: navigator.language,
    facts: [
      'host: WPS',
      ...['Version', 'Build'].map((name) => `${name}: ${et.fact(name)}`),
      ...MEMBERS.map((name) => `${name}: ${et.has(name) ? '+' : '–'}`),
      `userAgent: ${navigator.userAgent}`,
    ],
    saveDocument: saveInWps(et),
    close: () => {
      hideTaskPane(et);
    },
  };
}
