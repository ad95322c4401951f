// What Apex refers to by name in its text: labels and named credentials; and whether each file has its metadata.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../metadata-files.mjs';

/** Everything the Apex below the root names: labels and credentials by name, each with the files that name it. */
export function readApexReferences(root) {
    const references = { labels: new Map(), credentials: new Map(), withoutMetadata: [] };
    for (const file of filesBelow(root).filter((name) => /\.(cls|trigger)$/.test(name))) {
        const source = readFileSync(path.join(root, file), 'utf8');
        note(references.labels, source, /\bSystem\.Label\.(\w+)/g, file);
        note(references.credentials, source, /\bcallout:(\w+)/g, file);
        if (!existsSync(path.join(root, `${file}-meta.xml`))) {
            references.withoutMetadata.push(file);
        }
    }
    return references;
}

export function checkApexReferences({ labels, namedCredentials }, references, report) {
    references.withoutMetadata.forEach((file) => report(file, 'there is no -meta.xml beside it'));
    checkNames(references.labels, labels, 'label', report);
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
