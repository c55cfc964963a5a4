import type { Language } from '../../core';
import type { WorksheetFunction } from './define';

/** `GJ.EXECRATE(执行数, 预算数, [位数])`. */
export function signature(namespace: string, definition: WorksheetFunction, language: Language): string {
  const names = definition.parameters.map(({ name, optional }) => (optional ? `[${name[language]}]` : name[language]));
  return `${namespace}.${definition.name}(${names.join(', ')})`;
}
