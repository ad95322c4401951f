/** Lint of the package's components and of all other scripts. A warning is an error. */
import lwc from '@salesforce/eslint-config-lwc/recommended.js';
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';

export default defineConfig([
    globalIgnores(['**/target/**', '.stagesign/**', 'coverage/**']),
    { files: ['force-app/**/lwc/**/*.js', 'emulator/src/main/lightning/components/**/*.js'], extends: [lwc] },
    {
        files: ['force-app/**/lwc/**/*.test.js'],
        plugins: { jest },
        languageOptions: { globals: { ...jest.environments.globals.globals, require: 'readonly' } },
        rules: { ...jest.configs['flat/recommended'].rules, '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off' }
    }
]);
