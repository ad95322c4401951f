// What Apex, components and formulas refer to by name in their text: labels, named credentials, Apex classes; and whether
// each Apex file has its metadata.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../metadata-files.mjs';

const APEX = /\.(cls|trigger)$/;
const COMPONENT = /^(?!.*__tests__).*\.js$/;
const METADATA = /-meta\.xml$/;

/** Everything that is named below the root, each with the files that name it; actions are the classes that flows call. */
export function readReferences(root) {
    const references = {
        ...{ labels: new Map(), credentials: new Map(), classes: new Map(), actions: new Map() },
        withoutMetadata: []
    };
    for (const file of filesBelow(root).filter((name) => [APEX, COMPONENT, METADATA].some((kind) => kind.test(name)))) {
        const source = readFileSync(path.join(root, file), 'utf8');
        note(references.labels, source, /\bSystem\.Label\.(\w+)/g, file);
        note(references.labels, source, /@salesforce\/label\/c\.(\w+)/g, file);
        note(references.labels, source, /\$Label\.(?:c\.)?(\w+)/g, file);
        note(references.credentials, source, /\bcallout:(\w+)/g, file);
        note(references.classes, source, /@salesforce\/apex\/(\w+)\.\w+/g, file);
        if (/@InvocableMethod\b/i.test(source)) {
            references.actions.set(path.basename(file, '.cls'), new Set([file]));
        }
        if (APEX.test(file) && !existsSync(path.join(root, `${file}-meta.xml`))) {
            references.withoutMetadata.push(file);
        }
    }
    return references;
}

export function checkReferences({ classes, labels, namedCredentials }, references, report) {
    references.withoutMetadata.forEach((file) => report(file, 'there is no -meta.xml beside it'));
    checkNames(references.labels, labels, 'label', report);
    checkNames(references.classes, classes, 'class', report);
    checkNames(references.credentials, namedCredentials, 'named credential', report);
}

function note(found, source, pattern, file) {
    for (const [, name] of source.matchAll(pattern)) {
        found.set(name, (found.get(name) ?? new Set()).add(file));
    }
}

function checkNames(found, known, what, report) {
    for (const [name, files] of found) {
        if (!known.has(name)) {
            files.forEach((file) => report(file, `there is no ${what} ${name}`));
        }
    }
}
