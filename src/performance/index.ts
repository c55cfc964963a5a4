export * from './execution';
export * from './indicators';
export * from './practice';
export * from './total-score';
