import type { Language } from '../../src/core';
import { FUNCTIONS, NAMESPACE, type WorksheetFunction } from '../../src/functions';

/** Replaced by the real site when the add-in is built. */
const SITE = 'https://localhost:3000';

type Parameter = WorksheetFunction['parameters'][number];

/** functions.json as Excel reads it. Every parameter is `any`, so that text, blanks and errors reach our own reader. */
export function excelMetadata(language: Language): unknown {
  return {
    allowErrorForDataTypeAny: true,
    functions: FUNCTIONS.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: definition.description[language],
      helpUrl: `${SITE}/help/functions/${definition.name}.html`,
      parameters: definition.parameters.map((parameter) => ({
        name: parameter.name[language],
        description: help(parameter, language),
        type: 'any',
        dimensionality: parameter.dimension,
        ...(parameter.optional ? { optional: true } : {}),
      })),
      result: {
        type: definition.result.dimension === 'matrix' ? 'any' : definition.result.type === 'number' ? 'number' : 'string',
        dimensionality: definition.result.dimension,
      },
    })),
  };
}

/** What WPS takes as the metadata of AddCustomFunction, function by function. */
export function wpsMetadata(language: Language): unknown {
  return {
    namespace: NAMESPACE,
    functions: FUNCTIONS.map((definition) => ({
      name: definition.name,
      description: definition.description[language],
      parameters: definition.parameters.map((parameter) => ({
        name: parameter.name[language],
        description: help(parameter, language),
        type: `any${parameter.dimension === 'matrix' ? '[][]' : ''}${parameter.optional ? '?' : ''}`,
      })),
      result: { type: definition.result.dimension === 'matrix' ? 'any[][]' : definition.result.type === 'number' ? 'number' : 'string' },
    })),
  };
}

function help(parameter: Parameter, language: Language): string {
  const [blank, stop] = language === 'zh' ? ['未填：', '。'] : ['Blank: ', '. '];
  return `${parameter.description[language]}${stop}${blank}${parameter.whatBlankMeans[language]}`;
}
