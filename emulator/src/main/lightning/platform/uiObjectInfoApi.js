/** What the page's user may do with the records of an object. */
import { call } from './server.js';
import { wireAdapter } from './wire.js';

export const getObjectInfo = wireAdapter(({ objectApiName }) =>
    call(`/objects/${encodeURIComponent(objectApiName.objectApiName ?? objectApiName)}`)
);
