export type { EtEnv, EtFileSystem } from './et';
export { Et, type WpsGlobals } from './program';
export { WpsHost, type WpsHostOptions } from './wps-host';
