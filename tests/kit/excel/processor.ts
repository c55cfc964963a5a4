import {
  ActionType,
  notImplemented,
  ProtocolError,
  type Action,
  type ActionResult,
  type Json,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { follow, own, PathResolver, type ObjectSpace } from './resolver';
import { ServerObject, type Argument } from './server-object';

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

function capitalise(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
