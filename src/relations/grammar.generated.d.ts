import type { Formula } from './ast';

export interface Expectation {
  readonly type: string;
  readonly description?: string;
  readonly text?: string;
}

export class SyntaxError extends Error {
  readonly expected: readonly Expectation[] | null;
  readonly found: string | null;
  readonly location: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

export function parse(text: string): Formula;
