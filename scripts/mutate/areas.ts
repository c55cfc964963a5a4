/** What is mutated, and the tests that have to notice: those of the area, and of what stands on it where they are quick. */
export interface Area {
  readonly files: readonly string[];
  /** The quick ones first: a change that a test notices is done with. */
  readonly tests: readonly RegExp[];
}

export const AREAS: Readonly<Record<string, Area>> = {
  relations: {
    files: ['src/relations/*.ts', '!src/relations/*.generated.*', '!src/relations/index.ts'],
    tests: [/^tests\/relations\/(?!blocks|language).*\.test\.ts$/, /^tests\/(relations\/.*|forms\/edition)\.test\.ts$/],
  },
  fill: {
    files: ['src/fill/**/*.ts', '!src/fill/**/index.ts', '!src/fill/**/types.ts'],
    tests: [/^tests\/fill\/ledger\/.*\.test\.ts$/, /^tests\/fill\/(in-place|reading)\.test\.ts$/, /^tests\/fill\/three-public\/.*\.test\.ts$/, /^tests\/fill\/(?!refill).*\.test\.ts$/],
  },
  scoring: { files: ['src/scoring/*.ts'], tests: [/^tests\/(scoring\/.*|functions\/(cases|functions|examples))\.test\.ts$/] },
  patch: { files: ['src/hosts/file/patch/*.ts'], tests: [/^tests\/hosts\/file\/patch\/.*\.test\.ts$/] },
};
