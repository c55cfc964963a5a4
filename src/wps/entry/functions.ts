import type { Language } from '../../core';
import { FUNCTIONS, NAMESPACE } from '../../functions';
import metadata from '../../functions/generated/wps/functions.json';
import { plainFunction } from '../../functions/plain';
import type { Et } from '../../hosts/wps';

/**
 * Registers every worksheet function of the one registry, from this page only: WPS takes each name once. Builds before
 * 12.1.0.20540 have no worksheet functions; the pane works there all the same.
 */
export function registerFunctions(et: Et, language: () => Language, onFault: (fault: unknown) => void): void {
  if (!et.has('AddCustomFunction')) return;
  const described = new Map(metadata.functions.map(({ name, ...rest }) => [name, rest]));
  for (const definition of FUNCTIONS) {
    et.call('AddCustomFunction', NAMESPACE, definition.name, plainFunction(definition, { language, onFault }), described.get(definition.name));
  }
}
