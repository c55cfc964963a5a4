import pkg from '../../package.json';
import type { PaneEnvironment } from './context';
import { readEnvironment } from './diagnostics/environment';
import type { FunctionInfo } from './functions/info';
import { saveInExcel } from './publish/saveInExcel';
import { openSample } from './sample';

/** The pane's surroundings as Excel describes them. */
export function excelEnvironment(context: Office.Context, functions: readonly FunctionInfo[]): PaneEnvironment {
  const { requirementSets, ...host } = readEnvironment(context, navigator.userAgent);
  const lines = Object.entries({ ...host, ...requirementSets }).map(([name, value]) => `${name}: ${value}`);
  return {
    version: pkg.version,
    functions,
    hostBackground: () => backgroundOf(context),
    displayLanguage: context.displayLanguage,
    facts: lines,
    openSample,
    saveDocument: saveInExcel({ platform: String(context.platform), userAgent: navigator.userAgent }),
  };
}

/** The typings promise a theme that older hosts do not have. */
function backgroundOf(context: { readonly officeTheme?: { readonly bodyBackgroundColor?: string } }): string | undefined {
  return context.officeTheme?.bodyBackgroundColor;
}
