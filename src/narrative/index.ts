export { judgeNarrative, judgingSteps, type JudgedNarrative, type Remark } from './judge';
export { type Narrative, readingSteps, readNarrative, speaksOfTables, statementsOf } from './narrative';
export { documentIn, documentOf, linesOf, passageOf, type TextDocument, type TextParagraph, textOfSheet } from './text';
export { outlineOf } from './sections';
export { TOPICS } from './topics';
export * from './write';
