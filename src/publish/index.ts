export { type Chart, CHART_FORMS, chartSheet, chartsOf } from './charts';
export { compose, type ComposeOptions, type Wish } from './compose';
export { type DocumentKind, KINDS } from './kinds';
export { type Block, type DocumentPart, leavesPageNumbers, type PublicDocument, type Wanted } from './document';
export { type Publication, publishSteps, type Published, type PublishOptions } from './steps';
