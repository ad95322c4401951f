// Layouts: for objects that exist, showing fields that exist.
import { list } from '../metadata-files.mjs';
import { isCustom } from '../project.mjs';

export function checkLayouts({ layouts, objects }, report) {
    for (const { file, name, content } of layouts.values()) {
        const fields = objects.get(name.split('-')[0]) ?? new Map();
        fieldsOn(content)
            .filter((field) => isCustom(field) && !fields.has(field))
            .forEach((field) => report(file, `there is no field ${field}`));
        list(content.relatedLists).forEach((related) => checkRelatedList(related, objects, file, report));
    }
}

function fieldsOn(layout) {
    return list(layout.layoutSections)
        .flatMap((section) => list(section.layoutColumns))
        .flatMap((column) => list(column.layoutItems))
        .map((item) => item.field)
        .filter(Boolean);
}

function checkRelatedList({ relatedList, fields }, objects, file, report) {
    const [object, lookup] = relatedList.split('.');
    [lookup, ...list(fields)]
        .filter((field) => field && isCustom(field) && !objects.get(object)?.has(field))
        .forEach((field) => report(file, `there is no field ${object}.${field}`));
}
