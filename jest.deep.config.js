const [first] = require('./jest.config').projects

/** The long proofs of `npm run test:deep`, one after another: each has the machine to itself. */
module.exports = {
  ...first,
  displayName: 'deep',
  testMatch: ['<rootDir>/test/**/*.deep.ts'],
  testTimeout: 15 * 60 * 1000,
}
