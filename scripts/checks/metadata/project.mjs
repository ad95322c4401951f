// What a source tree holds, by kind and name: what references may point to.
import path from 'node:path';
import { list } from './metadata-files.mjs';

/** Whether the name is a custom one: only those have to be in the project, the platform's own are known to apex-ls. */
export function isCustom(name) {
    return /__(c|mdt|e)$/.test(name);
}

export function describeProject(metadata) {
    const named = (type) => new Map(metadata.filter((item) => item.type === type).map((item) => [item.name, item]));
    return {
        classes: named('ApexClass'),
        externalCredentials: named('ExternalCredential'),
        namedCredentials: named('NamedCredential'),
        permissionSets: named('PermissionSet'),
        customMetadata: named('CustomMetadata'),
        layouts: named('Layout'),
        components: named('LightningComponentBundle'),
        flexiPages: named('FlexiPage'),
        tabs: named('CustomTab'),
        applications: named('CustomApplication'),
        quickActions: named('QuickAction'),
        notificationTypes: named('CustomNotificationType'),
        reportTypes: named('ReportType'),
        clientApps: named('ExternalClientApplication'),
        clientAppSettings: named('ExtlClntAppOauthSettings'),
        translations: named('Translations'),
        customSettings: new Set(metadata.filter(isCustomSetting).map(({ name }) => name)),
        labels: new Map([...named('CustomLabels').values()].flatMap(labelsOf)),
        objects: objectsOf(metadata)
    };
}

function isCustomSetting({ type, content }) {
    return type === 'CustomObject' && content.customSettingsType !== undefined;
}

function labelsOf({ file, content }) {
    return list(content.labels).map((label) => [label.fullName, { file, text: label.value }]);
}

/** Fields by object: object name -> field name -> { file, field }. */
function objectsOf(metadata) {
    const objects = new Map();
    const fieldsOf = (object) => objects.get(object) ?? objects.set(object, new Map()).get(object);
    metadata.filter(({ type }) => type === 'CustomObject').forEach(({ name }) => fieldsOf(name));
    metadata
        .filter(({ type }) => type === 'CustomField')
        .forEach(({ file, name, content }) => fieldsOf(objectFolder(file)).set(name, { file, field: content }));
    return objects;
}

function objectFolder(file) {
    return path.basename(path.dirname(path.dirname(file)));
}
