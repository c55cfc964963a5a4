export * from './execution';
export * from './indicators';
export * from './overall-rates';
export * from './practice';
export * from './roll-up';
export * from './total-score';
