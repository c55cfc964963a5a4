import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { ArrayValueObject, BaseFunction, BaseValueObject, ErrorValueObject, FunctionType, type IFunctionInfo, IFunctionService, ValueObjectFactory } from '@univerjs/engine-formula';
import '@univerjs/sheets-formula/facade';
import { FUNCTIONS, NAMESPACE, type WorksheetFunction } from '../../functions';
import { plainFunction } from '../../functions/plain';
import { withoutBlankEnd } from '../../functions/runtime/blank-end';

/** Why a formula of ours shows an error, by cell; what the grid shows is only the error. */
export class Reasons {
  private readonly byCell = new Map<string, string>();

  of(sheet: string, row: number, column: number): string | undefined {
    return this.byCell.get(key(sheet, row, column));
  }

  keep(sheet: string, row: number, column: number, reason: string | undefined): void {
    if (reason === undefined) this.byCell.delete(key(sheet, row, column));
    else this.byCell.set(key(sheet, row, column), reason);
  }
}

function key(sheet: string, row: number, column: number): string {
  return `${sheet}|${String(row)}|${String(column)}`;
}

/** Every function of the registry, with its help; all at once, because a late one makes the grid calculate everything anew. */
export function registerFunctions(api: FUniver, injector: Injector): Reasons {
  const formula = api.getFormula();
  const reasons = new Reasons();
  // Named for the help; the executors after it take their place, for the grid's own hand over an empty cell as zero.
  for (const definition of FUNCTIONS) formula.registerFunction(fullName(definition), () => null, { description: help(definition) });
  injector.get(IFunctionService).registerExecutors(...FUNCTIONS.map((definition) => new Executor(definition, reasons)));
  return reasons;
}

function fullName({ name }: WorksheetFunction): string {
  return `${NAMESPACE}.${name}`;
}

/** One of our functions as the grid runs its own: empty cells stay empty, failures are the grid's own error values. */
class Executor extends BaseFunction {
  private reason: string | undefined;
  private readonly run: ReturnType<typeof plainFunction>;

  constructor(
    private readonly definition: WorksheetFunction,
    private readonly reasons: Reasons,
  ) {
    super(fullName(definition));
    this.run = plainFunction(definition, {
      language: () => 'zh',
      show: ({ error, reason }) => {
        this.reason ??= reason.zh;
        return error;
      },
      onFault: (fault) => {
        console.error(fault);
      },
    });
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    this.reason = undefined;
    const result = this.result(variants);
    this.reasons.keep(this.subUnitId ?? '', this.row, this.column, this.reason);
    if (!Array.isArray(result)) return ValueObjectFactory.create(result);
    const values = result.map((row) => row.map((value) => ValueObjectFactory.create(value)));
    return ArrayValueObject.create({ calculateValueList: values, rowCount: values.length, columnCount: values[0]?.length ?? 0, unitId: '', sheetId: '', row: -1, column: -1 });
  }

  /** A function that threw would blank every formula of the workbook. */
  private result(variants: readonly BaseValueObject[]): ReturnType<typeof this.run> {
    try {
      const given = variants.map((variant) => (variant instanceof ArrayValueObject ? variant.getArrayValue() : variant));
      return this.run(...withoutBlankEnd(this.definition.parameters, given, isBlank).map(plainArgument));
    } catch (fault) {
      console.error(fault);
      return '#VALUE!';
    }
  }
}

type Cells = ReturnType<ArrayValueObject['getArrayValue']>;

function isBlank(cell: unknown): boolean {
  return !(cell instanceof BaseValueObject) || cell.isNull();
}

function plainArgument(argument: BaseValueObject | Cells): unknown {
  return Array.isArray(argument) ? argument.map((row) => row.map((cell) => (cell ? plainValue(cell) : null))) : plainValue(argument);
}

function plainValue(variant: BaseValueObject): unknown {
  if (variant.isNull()) return null;
  return variant instanceof ErrorValueObject ? variant.getErrorType() : variant.getValue();
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
