export * from './execution';
export * from './indicators';
export * from './overall';
export * from './overall-rates';
export * from './practice';
export * from './roll-up';
export * from './scored-by';
export * from './total-score';
