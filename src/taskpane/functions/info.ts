import type { Localized } from '../../core';
import { CATEGORIES, type Example, formulaText, NAMESPACE, type WorksheetFunction } from '../../functions';

/** A worksheet function as the list shows it. */
export interface FunctionInfo {
  /** With its namespace: `GJ.EXECRATE`. */
  readonly name: string;
  readonly category: Localized;
  readonly description: Localized;
  readonly parameters: readonly ParameterInfo[];
  /** A real call, what it gives, and the published table its figures come from. */
  readonly example: { readonly formula: string; readonly result: string; readonly from: Localized };
}

export interface ParameterInfo {
  readonly name: Localized;
  readonly description: Localized;
  /** What a blank argument stands for; absent where it must be given. */
  readonly whenBlank?: Localized;
}

export function functionInfo(definition: WorksheetFunction): FunctionInfo {
  const [first] = definition.examples;
  const example = definition.examples.find((candidate) => 'result' in candidate) ?? first;
  const name = `${NAMESPACE}.${definition.name}`;
  return {
    name,
    category: CATEGORIES[definition.category],
    description: definition.description,
    parameters: definition.parameters.map(parameterInfo),
    example: { formula: formulaText(NAMESPACE, definition.name, example.args), result: resultText(example), from: example.from },
  };
}

function parameterInfo({ name, description, optional, whatBlankMeans, unit }: WorksheetFunction['parameters'][number]): ParameterInfo {
  const withUnit = unit === undefined ? name : { zh: `${name.zh}（${unit}）`, en: `${name.en} (${unit})` };
  return { name: withUnit, description, ...(optional ? { whenBlank: whatBlankMeans } : {}) };
}

function resultText(example: Example): string {
  if ('error' in example) return example.error;
  const { result } = example;
  return typeof result === 'object' ? result.map((row) => row.join('　')).join('\n') : String(result);
}
