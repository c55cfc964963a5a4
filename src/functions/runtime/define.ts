import type { Localized } from '../../core';
import type { Category } from './categories';
import { invoke } from './invoke';
import type { Parameter } from './parameter';
import type { ErrorCode, FunctionResult, Outcome, RawArgument } from './result';

/** A worked example: a test, a row of the docs page, and the text a user copies. */
export type Example = {
  readonly args: readonly RawArgument[];
  /** The published table or regulation the figures come from. */
  readonly from: Localized;
  readonly note?: Localized;
} & ({ readonly result: number | string | readonly (readonly (number | string)[])[] } | { readonly error: ErrorCode });

export interface FunctionText {
  /** ASCII, the same in every language and host; never changes once published. */
  readonly name: string;
  readonly category: Category;
  readonly description: Localized;
  readonly result: { readonly type: 'number' | 'text'; readonly dimension: 'scalar' | 'matrix'; readonly meaning: Localized };
  /** The regulation or form behind it. */
  readonly source: Localized;
  /** The formula without the add-in, where one exists. */
  readonly nativeEquivalent?: string;
  readonly remarks?: readonly Localized[];
  readonly examples: readonly [Example, ...Example[]];
}

export interface WorksheetFunction extends FunctionText {
  readonly parameters: readonly Parameter<unknown>[];
  /** Synchronous and pure; never throws. */
  invoke(args: readonly RawArgument[], onFault?: (fault: unknown) => void): FunctionResult;
}

type ValuesOf<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** Binds help, parameters, examples and code in one object; the parameters fix what `compute` receives. */
export function defineFunction<const P extends readonly Parameter<unknown>[]>(
  definition: FunctionText & {
    readonly parameters: P;
    readonly compute: (...values: ValuesOf<P>) => Outcome;
  },
): WorksheetFunction {
  const { compute, ...rest } = definition;
  // The reader of each parameter has produced the value, so the tuple is what compute declares.
  const run = (values: readonly unknown[]): Outcome => compute(...(values as unknown as ValuesOf<P>));
  return { ...rest, invoke: (args, onFault) => invoke(rest.parameters, run, args, onFault) };
}
