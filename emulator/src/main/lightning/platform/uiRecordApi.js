/** Records as the page's user sees them. */
import { call } from './server.js';
import { wireAdapter } from './wire.js';

const changes = new EventTarget();

function names({ fields = [], optionalFields = [] }) {
    return [fields, optionalFields]
        .flat()
        .map((field) => (typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`))
        .join(',');
}

export const getRecord = wireAdapter(
    (config) => call(`/records/${config.recordId}?fields=${encodeURIComponent(names(config))}`),
    (read, { recordId }) => {
        changes.addEventListener(recordId, read);
        return () => changes.removeEventListener(recordId, read);
    }
);

export function getFieldValue(record, field) {
    return field$(record, field)?.value;
}

export function getFieldDisplayValue(record, field) {
    return field$(record, field)?.displayValue ?? null;
}

function field$(record, field) {
    const path = typeof field === 'string' ? field.split('.').slice(1).join('.') : field.fieldApiName;
    return path.split('.').reduce((value, name, index) => (index === 0 ? value : value?.value)?.fields?.[name], record);
}

/** Every wire on these records reads anew. */
export async function notifyRecordUpdateAvailable(records) {
    records.forEach(({ recordId }) => changes.dispatchEvent(new Event(recordId)));
}
