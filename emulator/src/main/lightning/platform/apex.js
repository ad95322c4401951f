/** Apex methods: called at once, or by a wire. */
import { call } from './server.js';
import { refresh, wireAdapter } from './wire.js';

/** Returns the function that a component imports for `Class.method`. */
export function apex(name) {
    const invoke = (args = {}) =>
        call(`/apex/${name}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(args)
        });
    return Object.assign((args) => invoke(args), { adapter: wireAdapter(invoke) });
}

export { refresh as refreshApex };
