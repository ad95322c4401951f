// Permission sets: grant only what exists and may be granted, with the rights that other rights depend on.
import { isCustom } from '../project.mjs';
import { list } from '../metadata-files.mjs';

/** Reading one of these needs reading the other; for the project's objects the master-detail fields say so. */
const STANDARD_DEPENDENCIES = { Contact: 'Account', Opportunity: 'Account' };

export function checkPermissionSets(project, references, report) {
    for (const { file, content } of project.permissionSets.values()) {
        checkClasses(project, content, (message) => report(file, message));
        checkObjects(project, content, (message) => report(file, message));
        checkFieldPermissions(project, content, (message) => report(file, message));
        checkPrincipals(project, content, (message) => report(file, message));
    }
    checkEveryFieldIsGranted(project, report);
    checkEveryEntryIsGranted(project, references, report);
}

/** Components and flows call a class in the name of a user, who needs access to it. */
function checkEveryEntryIsGranted({ permissionSets }, { classes, actions }, report) {
    const granted = new Set(
        [...permissionSets.values()].flatMap(({ content }) =>
            list(content.classAccesses).map(({ apexClass }) => apexClass)
        )
    );
    for (const [name, [file]] of [...classes, ...actions].filter(([called]) => !granted.has(called))) {
        report(file, `no permission set grants the class ${name}`);
    }
}

function checkClasses({ classes }, content, say) {
    list(content.classAccesses)
        .filter(({ apexClass }) => !classes.has(apexClass))
        .forEach(({ apexClass }) => say(`there is no class ${apexClass}`));
}

function checkObjects({ objects }, content, say) {
    const granted = new Set(list(content.objectPermissions).map(({ object }) => object));
    const types = list(content.customMetadataTypeAccesses).map(({ name }) => name);
    for (const object of [...granted, ...types]) {
        if (isCustom(object) && !objects.has(object)) {
            say(`there is no object ${object}`);
        }
    }
    for (const object of granted) {
        mastersOf(object, objects)
            .filter((master) => !granted.has(master))
            .forEach((master) => say(`${object} can only be granted together with ${master}`));
    }
}

function mastersOf(object, objects) {
    const masters = [...(objects.get(object)?.values() ?? [])]
        .filter(({ field }) => field.type === 'MasterDetail')
        .map(({ field }) => field.referenceTo);
    return STANDARD_DEPENDENCIES[object] ? [...masters, STANDARD_DEPENDENCIES[object]] : masters;
}

function checkFieldPermissions({ objects }, content, say) {
    for (const { field: fullName } of list(content.fieldPermissions)) {
        const [object, name] = fullName.split('.');
        const field = objects.get(object)?.get(name)?.field;
        if (isCustom(name) && !field) {
            say(`there is no field ${fullName}`);
        } else if (field && !isGrantable(field)) {
            say(`${fullName} is required or master-detail, which cannot be granted`);
        }
    }
}

function checkPrincipals({ externalCredentials }, content, say) {
    for (const { externalCredentialPrincipal } of list(content.externalCredentialPrincipalAccesses)) {
        const [credential, principal] = externalCredentialPrincipal.split('-');
        const parameters = list(externalCredentials.get(credential)?.content.externalCredentialParameters);
        const isPrincipal = ({ parameterGroup, parameterType }) =>
            parameterGroup === principal && parameterType.endsWith('Principal');
        if (!parameters.some(isPrincipal)) {
            say(`there is no principal ${externalCredentialPrincipal}`);
        }
    }
}

/** A field that no permission set grants is invisible to everyone but the code; custom settings are for the code. */
function checkEveryFieldIsGranted({ customSettings, objects, permissionSets }, report) {
    const granted = new Set(
        [...permissionSets.values()].flatMap(({ content }) => list(content.fieldPermissions).map(({ field }) => field))
    );
    for (const [object, fields] of objects) {
        const isForCode = !hasFieldPermissions(object) || customSettings.has(object);
        for (const [name, { file, field }] of fields) {
            if (!isForCode && isGrantable(field) && !granted.has(`${object}.${name}`)) {
                report(file, `no permission set grants ${object}.${name}`);
            }
        }
    }
}

/** Custom metadata and platform events are granted as a whole. */
function hasFieldPermissions(object) {
    return !/__(mdt|e)$/.test(object);
}

function isGrantable(field) {
    return field.required !== 'true' && field.type !== 'MasterDetail';
}
