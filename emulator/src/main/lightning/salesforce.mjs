/** Answers what components import from the platform: `@salesforce/…` and `lightning/…` modules. */
import path from 'node:path';

import { labelsOf, namespaceOf } from './package.mjs';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const platform = (name) => JSON.stringify(path.join(here, 'platform', `${name}.js`));
const own = /^([A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*)__(c|r|mdt|e)$/;
/** What is a file of the `platform` folder. */
const files = {
    '@salesforce/apex': 'apex',
    'lightning/actions': 'actions',
    'lightning/empApi': 'empApi',
    'lightning/navigation': 'navigation',
    'lightning/platformShowToastEvent': 'toast',
    'lightning/refresh': 'refresh',
    'lightning/uiObjectInfoApi': 'uiObjectInfoApi',
    'lightning/uiRecordApi': 'uiRecordApi'
};

/** The rollup plugin that does so. */
export function salesforce(root, components) {
    const labels = labelsOf(root);
    const namespace = namespaceOf(root);
    const modules = [
        [/^stagesign:components$/, () => entry(components)],
        [/^stagesign:labels$/, () => `export default ${JSON.stringify(labels)};`],
        [/^@salesforce\/apex\/(\w+\.\w+)$/, (name) => from('apex', `apex(${JSON.stringify(name)})`)],
        [/^@salesforce\/label\/c\.(\w+)$/, (name) => label(labels, name)],
        [/^@salesforce\/schema\/([\w.]+)$/, (name) => schema(namespace, name)],
        [/^@salesforce\/(?:user\/(Id|isGuest))$/, (name) => from('page', `page.user.${name}`)],
        [/^@salesforce\/i18n\/(lang|locale|timeZone|currency)$/, (name) => from('page', `page.i18n.${name}`)],
        // form controls that need the browser's own shadow DOM, which Lightning does not give to the package's components
        [
            /^@salesforce\/gate\/(bc\.260\.enableComboboxElementInternals)$/,
            () => 'export default { isOpen: () => false };'
        ],
        [/^@salesforce\/client\/(formFactor)$/, () => from('page', 'page.formFactor')],
        [
            /^@salesforce\/(?:user|custom)Permission\/(\w+)$/,
            (name) => from('page', `page.permissions.includes(${JSON.stringify(name)})`)
        ]
    ];
    const answer = (id) => modules.find(([pattern]) => pattern.test(id));
    return {
        name: 'salesforce',
        resolveId(id) {
            if (files[id]) {
                return path.join(here, 'platform', `${files[id]}.js`);
            }
            return answer(id) ? `\0${id}` : null;
        },
        load(id) {
            if (!id.startsWith('\0')) {
                return null;
            }
            const [pattern, source] = answer(id.slice(1)) ?? [];
            return pattern ? source(pattern.exec(id.slice(1))[1]) : null;
        }
    };
}

/** Imports every component that can be mounted, after the shadow DOM that Lightning gives them. */
function entry(components) {
    const exposed = components.filter((component) => component.exposed);
    return [
        `import '@lwc/synthetic-shadow';`,
        `import { mountAll } from ${platform('mount')};`,
        ...exposed.map(({ name }) => `import ${name} from 'c/${name}';`),
        `mountAll({ ${exposed.map(({ name }) => name).join(', ')} });`
    ].join('\n');
}

function from(file, expression) {
    return `import { ${file} } from ${platform(file)}; export default ${expression};`;
}

function label(labels, name) {
    if (!(name in labels.en_US)) {
        throw new Error(`There is no label ${name}.`);
    }
    return `import { label } from ${platform('label')}; export default label(${JSON.stringify(name)});`;
}

/** An object or a field, with the package's namespace in front of its own names. */
function schema(namespace, name) {
    const [object, ...path] = name.split('.').map((part) => (own.test(part) ? `${namespace}__${part}` : part));
    const reference = path.length ? { objectApiName: object, fieldApiName: path.join('.') } : { objectApiName: object };
    return `export default ${JSON.stringify(reference)};`;
}
