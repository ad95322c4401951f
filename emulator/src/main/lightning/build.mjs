/** Bundles the package's components for the emulator's pages; the program behind `npm run components`. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import lwc from '@lwc/rollup-plugin';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';

import { componentsOf } from './package.mjs';
import { salesforce } from './salesforce.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const root = path.resolve(here, '../../../..');
const target = path.join(root, '.stagesign', 'components');

const components = componentsOf(root);
const bundle = await rollup({
    input: 'stagesign:components',
    plugins: [
        salesforce(root, components),
        replace({
            'process.env.NODE_ENV': JSON.stringify('production'),
            'import.meta.env.SSR': 'false',
            preventAssignment: true
        }),
        lwc({
            enableDynamicComponents: true,
            exclude: [path.join(here, 'platform', '**')],
            modules: [
                ...components.map(({ name, script }) => ({ name: `c/${name}`, path: script })),
                {
                    name: 'lightning/quickActionPanel',
                    path: path.join(here, 'components/quickActionPanel/quickActionPanel.js')
                },
                { npm: 'lightning-base-components' }
            ]
        })
    ],
    onwarn: (warning, warn) => {
        // the base components' own warnings are not ours to solve
        if (!`${warning.id ?? ''} ${warning.message}`.includes('lightning-base-components')) {
            warn(warning);
        }
    }
});
// written aside first: a page that is loaded meanwhile gets the old bundle, not half of the new one
const { output } = await bundle.generate({ format: 'esm', inlineDynamicImports: true });
await bundle.close();
mkdirSync(target, { recursive: true });
writeFileSync(path.join(target, 'components.js.new'), output[0].code);
renameSync(path.join(target, 'components.js.new'), path.join(target, 'components.js'));
console.log(`Bundled ${components.length} components into ${path.relative(root, target)}.`);
