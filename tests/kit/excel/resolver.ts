import { hasMember, requireMember, type RequirementSets } from './levels';
import { notImplemented, PathType, ProtocolError, type ArgumentInfo, type Json, type ReferencedPath, type RequestBody } from './protocol';
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

/** Finds the objects a request speaks of, each once. */
export class PathResolver {
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

export function follow(target: ServerObject, name: string, resolver: PathResolver): ServerObject | null {
  const link = own(target.members.links, name);
  if (!link) throw notImplemented(`property ${target.type}.${name}`);
  resolver.require(target.type, name);
  return link();
}

export function own<T>(table: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return table && Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
