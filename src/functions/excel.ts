/** Entry of the function runtime in Excel: registers every function as soon as the script is loaded. */
import type { Language } from '../core';
import { FUNCTIONS } from './registry';
import { associateFunctions } from './runtime/excel';

function displayLanguage(): Language {
  const shown = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage;
  return shown === undefined || shown.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

// Opened in a plain browser the page has no CustomFunctions; the pane explains that, functions stay silent.
if (typeof CustomFunctions !== 'undefined') {
  associateFunctions(FUNCTIONS, CustomFunctions, displayLanguage, (fault) => {
    console.error(fault);
  });
}
