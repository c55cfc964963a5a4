const unit = require('./jest.config.js');

/** Opens the samples in LibreOffice; needs soffice, Chinese fonts and poppler-utils (npm run test:office). */
module.exports = {
  ...unit,
  // LibreOffice opens one document after another.
  maxWorkers: 1,
  testMatch: ['<rootDir>/tests/office/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 180000,
};
