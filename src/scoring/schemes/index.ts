export * from './kept';
export * from './known';
export * from './names';
export * from './parse';
export * from './points';
export * from './scheme';
export * from './standard';
