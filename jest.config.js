const babel = [
  'babel-jest',
  {
    configFile: false,
    babelrc: false,
    presets: [
      ['@babel/preset-env', { targets: { node: 'current' } }],
      ['@babel/preset-react', { runtime: 'automatic' }],
      '@babel/preset-typescript',
    ],
  },
]
const node = (displayName, extra = {}) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  transform: { '\\.[jt]sx?$': babel },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  ...extra,
})

module.exports = {
  projects: [
    node('domain'),
    node('architecture'),
    node('local-cloud'),
    node('cloudfunctions'),
    node('commands'),
    {
      ...node('client', { testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/client/**/*.test.ts?(x)'] }),
      moduleNameMapper: {
        '\\.s?css$': '<rootDir>/test/support/empty.js',
        '^@tarojs/components$': '<rootDir>/test/support/taro-components.js',
        '^@tarojs/taro$': '<rootDir>/test/support/taro.js',
        '^@/(.*)$': '<rootDir>/src/$1',
      },
    },
    { displayName: 'weapp', testEnvironment: 'jsdom', testMatch: ['<rootDir>/test/weapp/**/*.test.js'], transform: {} },
    node('e2e'),
  ],
}
