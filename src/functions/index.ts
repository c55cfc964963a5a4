export { FUNCTIONS, functionNamed, NAMESPACE } from './registry';
export { CATEGORIES, type Category } from './runtime/categories';
export type { Example, WorksheetFunction } from './runtime/define';
export { formulaText } from './runtime/formula';
export { signature } from './runtime/signature';
export type { Failure, FunctionResult, RawArgument } from './runtime/result';
export { isFailure } from './runtime/result';
