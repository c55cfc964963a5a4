const unit = require('./jest.config.js');

/** The production bundle in a headless browser, with a simulated Excel behind Office.js (npm run test:e2e). */
module.exports = {
  ...unit,
  testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/tests/e2e/setup.ts',
  testTimeout: 120_000,
};
