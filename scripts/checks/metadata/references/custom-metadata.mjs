// Custom metadata records: values only for fields that exist, of the field's type, and for all that are required.
import { list, text } from '../metadata-files.mjs';

const VALUE_TYPES = {
    Checkbox: 'xsd:boolean',
    Date: 'xsd:date',
    DateTime: 'xsd:dateTime',
    Number: 'xsd:double',
    Percent: 'xsd:double'
};

export function checkCustomMetadata({ customMetadata, objects }, report) {
    for (const { file, name, content } of customMetadata.values()) {
        const type = `${name.split('.')[0]}__mdt`;
        if (objects.has(type)) {
            checkRecord(objects.get(type), list(content.values), (message) => report(file, message));
        } else {
            report(file, `there is no type ${type}`);
        }
    }
}

function checkRecord(fields, values, say) {
    for (const { field: name, value } of values) {
        const field = fields.get(name)?.field;
        if (!field) {
            say(`there is no field ${name}`);
        } else if (value['@xsi:nil'] !== 'true') {
            checkValue(name, field, value, say);
        }
    }
    const given = new Set(values.filter(({ value }) => value['@xsi:nil'] !== 'true').map(({ field }) => field));
    [...fields]
        .filter(([name, { field }]) => field.required === 'true' && !given.has(name))
        .forEach(([name]) => say(`${name} is required`));
}

function checkValue(name, field, value, say) {
    const expected = VALUE_TYPES[field.type] ?? 'xsd:string';
    if (value['@xsi:type'] !== expected) {
        say(`${name} must be of type ${expected}`);
    }
    if (text(value).length > Number(field.length ?? Infinity)) {
        say(`${name} is longer than ${field.length}`);
    }
    const choices = list(field.valueSet?.valueSetDefinition?.value).map(({ fullName }) => fullName);
    if (choices.length > 0 && !choices.includes(text(value))) {
        say(`${name} cannot be ${text(value)}`);
    }
}
