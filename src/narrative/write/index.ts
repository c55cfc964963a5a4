export type { Answers } from './answers';
export { type Draft, type DraftFigure, type DraftParagraph, type DraftSection, type GivenWords, type Pending, type PendingKind, textOf } from './draft';
