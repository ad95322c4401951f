// Compares a metadata file with the type it claims to be: known elements, all that are required, none twice, right values.
import { text } from './metadata-files.mjs';
import { allMembers } from './wsdl-types.mjs';

/** Elements that live elsewhere: the name in the file's name, the code beside it. */
const KEPT_OUTSIDE = new Set(['fullName', 'content']);
/** Free-form in the WSDL. */
const UNDESCRIBED = new Set(['any', 'unknown', 'object']);
/** Text in the WSDL, elements of their own in the files. */
const FREE_FORM = new Set(['LightningComponentBundle.targetConfigs']);
const PLAIN = {
    string: { pattern: /^/, what: 'text' },
    boolean: { pattern: /^(true|false)$/, what: 'true or false' },
    number: { pattern: /^-?\d+(\.\d+)?$/, what: 'a number' }
};

export function checkSchema(types, { file, type, content }, report) {
    if (!types.has(type)) {
        report(file, `there is no metadata type ${type}`);
        return;
    }
    checkElement(content, type, type);

    function checkElement(element, typeName, where) {
        const shape = types.get(typeName);
        if (PLAIN[typeName]) {
            checkPlain(element, PLAIN[typeName], where);
        } else if (shape?.values) {
            checkChoice(element, shape.values, where);
        } else if (shape?.target) {
            checkElement(element, shape.target, where);
        } else if (shape) {
            checkRecord(element, typeName, where);
        } else if (!UNDESCRIBED.has(typeName)) {
            report(file, `${where}: the WSDL does not describe ${typeName}`);
        }
    }

    function checkPlain(element, { pattern, what }, where) {
        if (!pattern.test(text(element) ?? '') || text(element) === undefined) {
            report(file, `${where}: '${text(element) ?? ''}' is not ${what}`);
        }
    }

    function checkChoice(element, values, where) {
        if (!values.has(text(element))) {
            report(file, `${where}: '${text(element) ?? ''}' is none of ${[...values].join(', ')}`);
        }
    }

    function checkRecord(element, typeName, where) {
        const members = allMembers(types, typeName);
        for (const [name, value] of childrenOf(element)) {
            checkMember(name, [value].flat(), members.get(name), where);
        }
        for (const [name, member] of members) {
            if (!member.optional && !member.many && !KEPT_OUTSIDE.has(name) && !(name in Object(element))) {
                report(file, `${where}: ${name} is missing`);
            }
        }
    }

    function checkMember(name, values, member, where) {
        if (!member) {
            report(file, `${where}: there is no element ${name}`);
            return;
        }
        if (values.length > 1 && !member.many) {
            report(file, `${where}: ${name} stands there ${values.length} times`);
        }
        if (FREE_FORM.has(`${where}.${name}`)) {
            return;
        }
        values.forEach((value) => checkElement(value, member.type, `${where}.${name}`));
    }
}

function childrenOf(element) {
    return Object.entries(Object(element)).filter(([name]) => !name.startsWith('@') && name !== '#text');
}
