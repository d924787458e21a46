import base from './jest.config.js';

export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/slow/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
