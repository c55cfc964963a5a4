import { hasMember, requireMember, type RequirementSets } from './levels';
import {
  ActionType,
  notImplemented,
  PathType,
  ProtocolError,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Json,
  type QueryInfo,
  type ReferencedPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { ServerObject, type Argument } from './server-object';

/** What the processor needs from the host it works for. */
export interface ObjectSpace {
  readonly sets: RequirementSets;
  readonly root: ServerObject;
  readonly references: Map<string, ServerObject>;
  /** True for a host that, against the documentation, does not pass null objects on. */
  readonly refusesNullObjects: boolean;
  /** An object the client makes by its server type name, such as the custom function service. */
  create(typeName: string): ServerObject;
}

/** Runs one request: resolves object paths lazily and answers every action until one fails. */
export function processRequest(body: RequestBody, space: ObjectSpace): ResponseBody {
  const resolver = new PathResolver(body, space);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const isTrace = action.ActionType === ActionType.trace;
      if (isTrace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: isTrace ? null : perform(action, resolver) });
    } catch (error) {
      const { code, message, location } = error instanceof ProtocolError ? error : brokenHost(error);
      const failure = { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
      return { Results: results, TraceIds: traceIds, Error: failure };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** A mistake in the simulation itself must reach the test rather than leave it waiting for an answer. */
function brokenHost(error: unknown): ProtocolError {
  return new ProtocolError('FakeHostFailure', `FakeHost failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

function perform(action: Action, resolver: PathResolver): Json {
  const target = resolver.get(action.ObjectPathId);
  if (target === null) return null;
  switch (action.ActionType) {
    case ActionType.instantiate:
      return describe(target);
    case ActionType.query:
    case ActionType.queryAsJson:
      return query(target, action.QueryInfo ?? {}, resolver);
    case ActionType.method:
      return call(target, action, resolver);
    case ActionType.setProperty:
      setScalar(target, action.Name, resolver.arguments(action.ArgumentInfo)[0] ?? null, resolver);
      return null;
    case ActionType.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setScalar(target, capitalise(name), value, resolver);
      }
      return null;
    default:
      throw notImplemented(`action type ${action.ActionType}`);
  }
}

function call(target: ServerObject, action: Action, resolver: PathResolver): Json {
  if (action.Name === '_KeepReference') {
    resolver.keep(target);
    return null;
  }
  const value = resolver.invoke(target, action.Name, action.ArgumentInfo);
  return value instanceof ServerObject ? describe(value) : (value ?? null);
}

class PathResolver {
  private readonly known = new Map<number, ServerObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly space: ObjectSpace,
  ) {}

  get(id: number): ServerObject | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const resolved = this.resolve(id);
    this.known.set(id, resolved);
    return resolved;
  }

  require(type: string, member: string): void {
    requireMember(this.space.sets, type, member);
  }

  supports(type: string, member: string): boolean {
    return hasMember(this.space.sets, type, member);
  }

  keep(target: ServerObject): void {
    target.referenceId ??= `r${nextReference++}`;
    this.space.references.set(target.referenceId, target);
  }

  invoke(target: ServerObject, name: string, info: ArgumentInfo | undefined): ServerObject | Json | undefined {
    const method = own(target.members.methods, name);
    if (!method) throw notImplemented(`method ${target.type}.${name}`);
    this.require(target.type, name);
    return method(this.arguments(info));
  }

  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: Json, reference: ReferencedPath | undefined): Argument {
    if (reference === undefined || reference === 0) return value;
    if (typeof reference !== 'number') throw notImplemented('an array of objects as an argument');
    return this.get(reference);
  }

  private resolve(id: number): ServerObject | null {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new ProtocolError('InvalidObjectPath', `no object path ${id}`);
    const parent = path.ParentObjectPathId ? this.get(path.ParentObjectPathId) : undefined;
    if (parent === null) return this.ofNullObject(path.Name);
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.space.root;
      case PathType.newObject:
        return this.space.create(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.kept(path.Name);
      default:
        if (!parent) throw new ProtocolError('InvalidObjectPath', `object path ${id} has no parent`);
        return this.child(parent, path.ObjectPathType, path.Name, path.ArgumentInfo);
    }
  }

  private ofNullObject(member: string): null {
    if (this.space.refusesNullObjects) throw new ProtocolError('ItemNotFound', `${member} of a null object`, member);
    return null;
  }

  private child(parent: ServerObject, type: number, name: string, info: ArgumentInfo | undefined): ServerObject | null {
    if (type === PathType.method) {
      const made = this.invoke(parent, name, info);
      if (made instanceof ServerObject) return made;
      if (made === null || made === undefined) return null;
      throw notImplemented(`${parent.type}.${name} as an object`);
    }
    if (type === PathType.property) return follow(parent, name, this);
    if (type === PathType.indexer && parent.members.item) {
      const key = this.arguments(info)[0] ?? null;
      if (key instanceof ServerObject) throw notImplemented(`${parent.type} indexed by an object`);
      return parent.members.item(key);
    }
    throw notImplemented(`object path type ${type} on ${parent.type}`);
  }

  private kept(id: string): ServerObject {
    const target = this.space.references.get(id);
    if (!target) throw new ProtocolError('InvalidReference', `reference ${id} was released`);
    return target;
  }
}

let nextReference = 1;

function describe(target: ServerObject): Json {
  return {
    ...(target.members.id !== undefined && { Id: target.members.id }),
    ...(target.referenceId !== undefined && { _ReferenceId: target.referenceId }),
  };
}

function query(target: ServerObject, info: QueryInfo, resolver: PathResolver): Json {
  return select(target, (info.Select ?? []).map((path) => path.split('/')), resolver);
}

type Path = readonly string[];

function select(target: ServerObject, paths: readonly Path[], resolver: PathResolver): Json {
  if (target.members.items) {
    const inner = paths.map((path) => (path[0] === 'items' ? path.slice(1) : path));
    return { _Items: target.members.items().map((item) => selectOne(item, inner, resolver)) };
  }
  return selectOne(target, paths, resolver);
}

function selectOne(target: ServerObject, paths: readonly Path[], resolver: PathResolver): Json {
  const scalars = Object.keys(target.members.scalars ?? {});
  const wanted = paths.filter((path) => path.length > 0);
  const answer: { [name: string]: Json } = { ...(describe(target) as { [name: string]: Json }) };
  if (wanted.length === 0) {
    for (const name of scalars) {
      if (resolver.supports(target.type, name)) answer[name] = readScalar(target, name, resolver);
    }
    return answer;
  }
  const nested = new Map<string, Path[]>();
  for (const [first = '', ...rest] of wanted) {
    if (first === '$all' || first === '$none') continue;
    const name = capitalise(first);
    if (rest.length === 0 && own(target.members.scalars, name)) answer[name] = readScalar(target, name, resolver);
    else nested.set(name, [...(nested.get(name) ?? []), rest]);
  }
  for (const [name, rest] of nested) {
    const linked = follow(target, name, resolver);
    answer[name] = linked === null ? null : select(linked, rest, resolver);
  }
  return answer;
}

function readScalar(target: ServerObject, name: string, resolver: PathResolver): Json {
  resolver.require(target.type, name);
  const scalar = own(target.members.scalars, name);
  if (!scalar) throw notImplemented(`property ${target.type}.${name}`);
  return scalar.get();
}

function setScalar(target: ServerObject, name: string, value: Argument, resolver: PathResolver): void {
  resolver.require(target.type, name);
  const scalar = own(target.members.scalars, name);
  if (!scalar?.set) throw notImplemented(`setting property ${target.type}.${name}`);
  if (value instanceof ServerObject) throw notImplemented(`setting ${target.type}.${name} to an object`);
  scalar.set(value);
}

function follow(target: ServerObject, name: string, resolver: PathResolver): ServerObject | null {
  const link = own(target.members.links, name);
  if (!link) throw notImplemented(`property ${target.type}.${name}`);
  resolver.require(target.type, name);
  return link();
}

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function own<T>(table: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
