const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

module.exports = {
    ...jestConfig,
    moduleNameMapper: { ...jestConfig.moduleNameMapper, '^stagesign/(.*)$': '<rootDir>/tests/components/$1.cjs' },
    modulePathIgnorePatterns: ['<rootDir>/.stagesign', '<rootDir>/emulator'],
    collectCoverageFrom: ['force-app/**/lwc/**/*.js'],
    coverageThreshold: { global: { lines: 90 } }
};
