/** Unit and contract tests. Browser tests live in tests/e2e and need the built bundle (npm run test:e2e). */
module.exports = {
  testEnvironment: 'node',
  reporters: ['default', '<rootDir>/tests/kit/totals-reporter.js'],
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/office/'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
