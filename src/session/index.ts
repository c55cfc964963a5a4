export * from './session';
export * from './state';
export * from './view';
export type { AttachedNote, FigureChange, FigureStamp, Note, NotesView } from './notes';
export type { InsertTarget } from './formulas';
export type { Clock } from './drive';
export type { Check } from './checking';
