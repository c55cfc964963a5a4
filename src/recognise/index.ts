export { continuationOn, recognise, recogniseSteps } from './recognise';
export type { Recognition, RecogniseOptions, RecogniseProgress } from './recognition';
