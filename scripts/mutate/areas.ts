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
  /** The working out, without what has to read a whole workbook first. */
  fill: {
    files: ['src/fill/*.ts', '!src/fill/{index,scores,in-place,suspects,corrections,covered}.ts'],
    tests: [/^tests\/fill\/(working-out|reading)\.test\.ts$/, /^tests\/relations\/blocks\.test\.ts$/],
  },
  /** Scores, corrections and summaries; what is filled in whole workbooks (`plan`, `refill`, `scores`) is too slow to be asked for every change. */
  plans: {
    files: ['src/fill/{scores,in-place,suspects,corrections,covered}.ts', 'src/fill/evaluation-summary/*.ts'],
    tests: [/^tests\/fill\/(points|corrections|summary-sheet)\.test\.ts$/, /^tests\/fill\/(evaluation-summary|in-place)\.test\.ts$/],
  },
  /** Row by row; `structure`, `closings` and `reported` go on to the table, and are left out for it. */
  ledgers: { files: ['src/fill/ledger/*.ts', '!src/fill/ledger/{index,types}.ts'], tests: [/^tests\/fill\/ledger\/(words|row-words|closing-entries)\.test\.ts$/, /^tests\/fill\/ledger\/(reading|rows|header)\.test\.ts$/] },
  /** Figures, places and words of the table. */
  'three-public': {
    files: ['src/fill/three-public/{bounds,compare,counts,funds,place,place-table,previous,read-table,sentences,sides,typed,which-form,words}.ts'],
    tests: [/^tests\/fill\/three-public\/parts\.test\.ts$/],
  },
  /** The sheet that is made, and its chart. */
  'three-public-sheet': { files: ['src/fill/three-public/{chart,sheet,sheet-cells,sheet-header}.ts'], tests: [/^tests\/fill\/three-public\/new-sheet\.test\.ts$/] },
  /** From a workbook to the table: slow. The layouts are data, and compared with their forms. */
  'three-public-books': {
    files: ['src/fill/three-public/{budget-surroundings,ledger-choice,ledger-notes,ledger-source,surroundings,table}.ts'],
    tests: [/^tests\/fill\/three-public\/(surroundings|sources)\.test\.ts$/],
  },
  scoring: {
    files: ['src/scoring/**/*.ts', '!src/scoring/**/{index,outcome,scheme,yueyang,budget-control}.ts'],
    tests: [/^tests\/scoring\/(wordings|periods|schemes|practices|band-schemes)\.test\.ts$/, /^tests\/(scoring\/score|reported\/(functions|targets)|functions\/cases)\.test\.ts$/],
  },
  /** Without the random edits of `properties.test.ts`, which take seconds. */
  patch: {
    files: ['src/hosts/file/patch/*.ts', '!src/hosts/file/patch/{index,types}.ts'],
    tests: [/^tests\/hosts\/file\/patch\/(refusals|odd-packages|rich)\.test\.ts$/, /^tests\/hosts\/file\/patch\/(?!properties).*\.test\.ts$/],
  },
};
