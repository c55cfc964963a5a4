import type { FUniver } from '@univerjs/core/facade';
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import '@univerjs/sheets-formula/facade';
import { FUNCTIONS, NAMESPACE, type WorksheetFunction } from '../../functions';
import { plainFunction } from '../../functions/plain';

type Formula = ReturnType<FUniver['getFormula']>;
type Compute = Parameters<Formula['registerFunction']>[1];

/** Every function of the registry, with its help; all at once, because a late one makes the grid calculate everything anew. */
export function registerFunctions(api: FUniver): void {
  const formula = api.getFormula();
  for (const definition of FUNCTIONS) formula.registerFunction(fullName(definition), compute(definition), { description: help(definition) });
}

function fullName({ name }: WorksheetFunction): string {
  return `${NAMESPACE}.${name}`;
}

/** Failures are shown as the grid's own error values. A function that threw would blank every formula of the workbook. */
function compute(definition: WorksheetFunction): Compute {
  const run = plainFunction(definition, {
    language: () => 'zh',
    show: ({ error }) => error,
    onFault: (fault) => {
      console.error(fault);
    },
  });
  return (...args) => {
    try {
      return run(...args);
    } catch (fault) {
      console.error(fault);
      return '#VALUE!';
    }
  };
}

function help(definition: WorksheetFunction): IFunctionInfo {
  return {
    functionName: fullName(definition),
    functionType: FunctionType.User,
    description: definition.description.zh,
    abstract: definition.description.zh,
    functionParameter: definition.parameters.map(({ name, description, example, optional }) => ({
      name: name.zh,
      detail: description.zh,
      example,
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
