export * from './former-names';
export * from './government-economic';
export * from './levels';
export * from './official-names';
export * from './rows';
export * from './three-public';
export * from './written';
