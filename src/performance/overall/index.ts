export * from './own';
export * from './points';
export * from './rows';
export * from './scheme';
