// Custom fields: named like their file, and pointing to objects that exist.
import { isCustom } from '../project.mjs';

export function checkFields({ objects }, report) {
    for (const fields of objects.values()) {
        for (const [name, { file, field }] of fields) {
            if (field.fullName !== name) {
                report(file, `the field is called ${field.fullName}, the file ${name}`);
            }
            if (field.referenceTo && isCustom(field.referenceTo) && !objects.has(field.referenceTo)) {
                report(file, `there is no object ${field.referenceTo}`);
            }
        }
    }
}
