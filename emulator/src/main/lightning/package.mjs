/** Reads what a bundle needs from the Salesforce package: its components, its labels, its namespace. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { XMLParser } from 'fast-xml-parser';

const languages = { nl_NL: 'nl_NL', fr: 'fr', de: 'de' };
const xml = new XMLParser({ parseTagValue: false, isArray: (name) => ['labels', 'customLabels'].includes(name) });

/**
 * Finds the package's Lightning web components, in any feature folder.
 * @returns {{name: string, script: string, exposed: boolean}[]} by name; exposed: one that a page can mount by itself
 */
export function componentsOf(root) {
    return filesUnder(path.join(root, 'force-app'))
        .filter((file) => file.endsWith('.js-meta.xml'))
        .map((file) => {
            const script = file.replace('-meta.xml', '');
            const { LightningComponentBundle: bundle } = xml.parse(readFileSync(file, 'utf8'));
            return { name: path.basename(script, '.js'), script, exposed: bundle.isExposed === 'true' };
        })
        .filter(({ script }) => existsSync(script))
        .sort((a, b) => a.name.localeCompare(b.name));
}

/** Returns the texts of the package's labels by language: the original en_US, and each translation. */
export function labelsOf(root) {
    const files = filesUnder(path.join(root, 'force-app'));
    const texts = { en_US: {} };
    for (const file of files.filter((name) => name.endsWith('.labels-meta.xml'))) {
        for (const { fullName, value } of xml.parse(readFileSync(file, 'utf8')).CustomLabels.labels ?? []) {
            texts.en_US[fullName] = value;
        }
    }
    for (const [name, language] of Object.entries(languages)) {
        const file = files.find((each) => each.endsWith(`${path.sep}${name}.translation-meta.xml`));
        const translated = file ? (xml.parse(readFileSync(file, 'utf8')).Translations.customLabels ?? []) : [];
        texts[language] = Object.fromEntries(translated.map(({ name: label, label: text }) => [label, text]));
    }
    return texts;
}

/** Returns the namespace that the package's own names carry outside of it. */
export function namespaceOf(root) {
    return JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8')).namespace;
}

function filesUnder(folder) {
    return readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name));
}
