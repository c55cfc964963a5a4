export { type Answers, AnswersError, type AnswersFile, blankAnswers, parseAnswers } from './answers';
export { type Draft, type DraftFigure, type DraftParagraph, type DraftSection, type GivenWords, type Pending, type PendingKind, textOf } from './draft';
export { parseTemplate, type Template, TemplateError } from './template';
export { TEMPLATES } from './templates';
export { answerKeys, narrativeSteps, setToWrite, templateOf, writeNarrative, type WriteOptions } from './write';
export { type Change, type Proposal, revise, type Revision } from './revise';
export { type TextChoice, type Writable, writables, writeSteps, type WriteStepsOptions, type WrittenText } from './steps';
