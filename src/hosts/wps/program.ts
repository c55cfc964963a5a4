import type { EtEvents, EtRange, EtState, EtWindow, EtWorkbook } from './et';

type Members = Readonly<Record<string, unknown>>;

/** What WPS puts on every page of an add-in. */
export interface WpsGlobals {
  readonly wps?: unknown;
  readonly Application?: unknown;
}

/**
 * The running program. Builds differ in where a member lives (on `wps`, on `Application`, or only on what `wps.EtApplication()`
 * gives) and in whether it is a property or a method without arguments, so every member is looked up in that order by its name.
 * The program is never told apart by `Application.Name`, which says “Microsoft Excel”.
 */
export class Et {
  private constructor(private readonly owners: readonly Members[]) {}

  /** Undefined outside WPS 表格: in a browser, in Excel, in WPS 文字 or 演示. */
  static find(globals: WpsGlobals = globalThis as WpsGlobals): Et | undefined {
    const given = [globals.wps, globals.Application].filter(hasMembers);
    const et = new Et([...given, ...given.slice(0, 1).flatMap(etApplication)]);
    return et.has('Workbooks') ? et : undefined;
  }

  has(name: string): boolean {
    return this.ownerOf(name) !== undefined;
  }

  /** Undefined where no workbook is open. */
  get workbook(): EtWorkbook | undefined {
    return this.read<EtWorkbook | null>('ActiveWorkbook') ?? undefined;
  }

  get activeSheet(): { readonly Name: string } | undefined {
    return this.read<{ readonly Name: string } | null>('ActiveSheet') ?? undefined;
  }

  get activeCell(): Pick<EtRange, 'Row' | 'Column'> | undefined {
    return this.read<EtRange | null>('ActiveCell') ?? undefined;
  }

  get window(): EtWindow | undefined {
    return this.read<EtWindow | null>('ActiveWindow') ?? undefined;
  }

  /** Undefined in builds without events. */
  get events(): EtEvents | undefined {
    return this.read<EtEvents | null>('ApiEvent') ?? undefined;
  }

  /** How many cells hold something; undefined where the build has no worksheet functions to ask. */
  countFilled(range: EtRange): number | undefined {
    const count = this.read<{ CountA?: (range: EtRange) => unknown } | null>('WorksheetFunction')?.CountA?.(range);
    return typeof count === 'number' ? count : undefined;
  }

  getState(name: keyof EtState): boolean {
    return this.read<boolean>(name);
  }

  setState(name: keyof EtState, value: boolean): void {
    const owner = this.ownerOf(name);
    if (owner) Reflect.set(owner, name, value);
  }

  /** A plain fact such as `Version`, for people. */
  fact(name: string): string {
    return this.has(name) ? String(this.read(name)) : '–';
  }

  /** Calls a method of the program itself, such as `CreateTaskPane`. */
  call<Result>(name: string, ...args: readonly unknown[]): Result {
    const owner = this.ownerOf(name);
    const method = owner?.[name];
    if (!owner || typeof method !== 'function') throw new Error(`WPS has no ${name}`);
    return method.apply(owner, args) as Result;
  }

  read<Value>(name: string): Value {
    const owner = this.ownerOf(name);
    const member = owner?.[name];
    // Some builds have a method where others have a property.
    const isMethod = typeof member === 'function' && !(name in FUNCTION_OBJECTS);
    return (isMethod ? member.call(owner) : member) as Value;
  }

  private ownerOf(name: string): Members | undefined {
    return this.owners.find((owner) => owner[name] !== undefined);
  }
}

/** Objects that a build may hand out as callables with members of their own. */
const FUNCTION_OBJECTS: Readonly<Record<string, true>> = { ApiEvent: true, Env: true, FileSystem: true, PluginStorage: true, WorksheetFunction: true };

function hasMembers(value: unknown): value is Members {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

/** A function in real builds though the typings say property; it throws in 文字 and 演示. */
function etApplication(wps: Members): Members[] {
  try {
    const member = wps['EtApplication'];
    const application: unknown = typeof member === 'function' ? member.call(wps) : member;
    return hasMembers(application) ? [application] : [];
  } catch {
    return [];
  }
}
