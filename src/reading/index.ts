export { homesOf, type HomeTable } from './homes';
export { tablesNamed } from './named';
export { accessTables, explain, open, openSteps, withFigures } from './open';
export type { Opened, OpenOptions, OpenProgress, Unit } from './open';
export { together } from './together';
export { organisationKey } from './organisation';
export type { Copy } from './units';
