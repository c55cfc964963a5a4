import type { Localized } from '../../core';
import { CATEGORIES } from '../../functions/runtime/categories';
import type { Example, WorksheetFunction } from '../../functions/runtime/define';
import type { Parameter } from '../../functions/runtime/parameter';
import type { RawArgument } from '../../functions/runtime/result';

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

const NAMESPACE = 'GJ';

export function functionInfo(definition: WorksheetFunction): FunctionInfo {
  const [first] = definition.examples;
  const example = definition.examples.find((candidate) => 'result' in candidate) ?? first;
  const name = `${NAMESPACE}.${definition.name}`;
  return {
    name,
    category: CATEGORIES[definition.category],
    description: definition.description,
    parameters: definition.parameters.map(parameterInfo),
    example: { formula: `=${name}(${example.args.map(literal).join(',')})`, result: resultText(example), from: example.from },
  };
}

function parameterInfo({ name, description, optional, whatBlankMeans, unit }: Parameter<unknown>): ParameterInfo {
  const withUnit = unit === undefined ? name : { zh: `${name.zh}（${unit}）`, en: `${name.en} (${unit})` };
  return { name: withUnit, description, ...(optional ? { whenBlank: whatBlankMeans } : {}) };
}

/** An argument as it is typed: texts in quotes, ranges as array constants, an omitted one as nothing. */
function literal(argument: RawArgument): string {
  if (Array.isArray(argument)) return `{${argument.map((row: readonly unknown[]) => row.map(scalar).join(',')).join(';')}}`;
  return scalar(argument);
}

function scalar(value: unknown): string {
  if (typeof value === 'string') return `"${value.replace(/"/g, '""')}"`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return '';
}

function resultText(example: Example): string {
  if ('error' in example) return example.error;
  const { result } = example;
  return typeof result === 'object' ? result.map((row) => row.join('　')).join('\n') : String(result);
}
