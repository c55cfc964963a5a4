/** What a reading made of a table differs in from what was printed: things read as something else, and things not read. */
export class Differences {
  readonly misread: string[] = [];
  readonly lost: string[] = [];

  expect(name: string, found: string, wanted: string): void {
    if (found === wanted) return;
    (MISSING.test(found) ? this.lost : this.misread).push(`${name}: ${found} for ${wanted}`);
  }

  expectCount(name: string, found: number, wanted: number): void {
    if (found !== wanted) (found < wanted ? this.lost : this.misread).push(`${name}: ${String(found)} for ${String(wanted)}`);
  }
}

const MISSING = /^\s*(?:absent|blank|undefined)?\s*$/;
