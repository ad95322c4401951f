const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    moduleNameMapper: { ...jestConfig.moduleNameMapper, '^stagesign/(.*)$': '<rootDir>/tests/components/$1.cjs' },
    modulePathIgnorePatterns: ['<rootDir>/.stagesign', '<rootDir>/emulator'],
    // the other one counts nothing after a run without coverage: the components' transformer is cached either way
    coverageProvider: 'v8',
    collectCoverageFrom: ['force-app/**/lwc/**/*.js'],
    // axe takes its time on a busy machine
    testTimeout: 60000,
    coverageThreshold: { global: { lines: 90 } }
};
