const toCommonJs = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];

/** Libraries of the workbench's grid that are published as ES modules only. */
const MODULES_ONLY =
  'cjk-regex|collapse-white-space|franc-min|kdbush|lodash-es|n-gram|nanoid|quickselect|rbush|regexp-util|trigram-utils|unicode-regex';

/** Unit and contract tests. Browser tests live in tests/e2e and need the built bundle (npm run test:e2e). */
module.exports = {
  testEnvironment: 'node',
  // Both cores of a small machine: by default one is left idle, and `npm test` takes half as long again.
  maxWorkers: '100%',
  // What a test file leaves behind is never given back: after three hundred of them a worker takes nine times as long over the next one as a new worker does.
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/tests/kit/totals-reporter.js'],
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/office/'],
  // No unit test judges time; a busy machine must not fail one.
  testTimeout: 30_000,
  transform: { '^.+\\.tsx?$': toCommonJs, [`/node_modules/(?:${MODULES_ONLY})/.+\\.js$`]: toCommonJs },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ONLY})/)`],
};
