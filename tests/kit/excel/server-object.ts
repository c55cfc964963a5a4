import type { Json } from './protocol';

export type Argument = Json | ServerObject;

export interface Scalar {
  readonly get: () => Json;
  readonly set?: (value: Json) => void;
}

/** What an object of the simulated Excel answers to. A name that is absent here does not exist, and says so loudly. */
export interface Members {
  readonly id?: string;
  readonly scalars?: { readonly [name: string]: Scalar };
  readonly links?: { readonly [name: string]: () => ServerObject | null };
  readonly methods?: { readonly [name: string]: (args: readonly Argument[]) => ServerObject | Json | undefined };
  readonly items?: () => readonly ServerObject[];
  readonly item?: (key: Json) => ServerObject;
}

export class ServerObject {
  /** Set while the client keeps a reference to the object beyond its request. */
  referenceId: string | undefined;

  constructor(
    readonly type: string,
    readonly members: Members,
  ) {}
}

export function text(value: Argument | undefined, fallback = ''): string {
  return typeof value === 'string' ? value : fallback;
}

export function integer(value: Argument | undefined, fallback = 0): number {
  return typeof value === 'number' ? value : fallback;
}

export function isTrue(value: Argument | undefined): boolean {
  return value === true;
}

export function readOnly(get: () => Json): Scalar {
  return { get };
}

export function isJsonObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
