const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    moduleNameMapper: { ...jestConfig.moduleNameMapper, '^stagesign/(.*)$': '<rootDir>/tests/components/$1.cjs' },
    modulePathIgnorePatterns: ['<rootDir>/.stagesign', '<rootDir>/emulator'],
    collectCoverageFrom: ['force-app/**/lwc/**/*.js'],
    // axe takes its time on a busy machine
    testTimeout: 60000,
    coverageThreshold: { global: { lines: 90 } }
};
