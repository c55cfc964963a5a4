import type { XmlHandler } from './xml';

export interface Relationship {
  /** Last word of the type address: `worksheet`, `chartsheet`, `styles`, … – the same in both editions of the format. */
  readonly type: string;
  /** Part name from the root of the package, without a leading slash. */
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export class RelationshipsHandler implements XmlHandler {
  readonly byId = new Map<string, Relationship>();

  constructor(private readonly part: string) {}

  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void {
    const { Id: id, Type: type = '', Target: target, TargetMode: mode } = attributes;
    if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
    this.byId.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(this.part, target) });
  }
}

/** A target is relative to the folder of its source part, or absolute from the package root. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const base = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') base.pop();
    else base.push(step);
  }
  return base.join('/');
}
