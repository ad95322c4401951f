// The metadata files of a source tree, parsed.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const parser = new XMLParser({
    attributeNamePrefix: '@',
    ignoreAttributes: false,
    ignoreDeclaration: true,
    parseTagValue: false
});

/** Paths of all files below the root, relative to it. */
export function filesBelow(root) {
    return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
        .sort();
}

/** The metadata below the root as { file, name, type, content }; what cannot be read goes to report(file, message). */
export function readMetadata(root, report) {
    return filesBelow(root)
        .filter((file) => file.endsWith('-meta.xml'))
        .map((file) => parse(file, readFileSync(path.join(root, file), 'utf8'), report))
        .filter(Boolean);
}

/** One element or several, always as an array. */
export function list(value) {
    return value === undefined ? [] : [value].flat();
}

/** The text of an element; empty for an element without text, undefined for one with children. */
export function text(element) {
    if (typeof element !== 'object') {
        return element;
    }
    const hasChildren = Object.keys(element).some((key) => !key.startsWith('@') && key !== '#text');
    return hasChildren ? undefined : (element['#text'] ?? '');
}

function parse(file, source, report) {
    const validity = XMLValidator.validate(source);
    if (validity !== true) {
        report(file, `line ${validity.err.line}: ${validity.err.msg}`);
        return undefined;
    }
    const [[type, content]] = Object.entries(parser.parse(source));
    if (content['@xmlns'] !== NAMESPACE) {
        report(file, `the namespace must be ${NAMESPACE}`);
    }
    return { file, name: path.basename(file).split('.').slice(0, -2).join('.'), type, content };
}
