// The package's own permission sets: an administrator may do everything that a user may.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { list, readMetadata } from './metadata-files.mjs';

const root = fileURLToPath(new URL('../../../force-app', import.meta.url));
const sets = readMetadata(root, (file, message) => assert.fail(`${file}: ${message}`)).filter(
    ({ type }) => type === 'PermissionSet'
);

test('an administrator has every right of a user', () => {
    const administrator = rightsOf('StageSignAdmin');

    assert.deepEqual(
        rightsOf('StageSignUser').filter((right) => !administrator.includes(right)),
        []
    );
});

/** Each right as a line of text, such as "objectPermissions Account allowRead". */
function rightsOf(name) {
    const { content } = sets.find((set) => set.name === name);
    return Object.entries(content).flatMap(([kind, grants]) => list(grants).flatMap((grant) => lines(kind, grant)));
}

function lines(kind, grant) {
    const entries = Object.entries(grant);
    const on = entries.filter(([, value]) => value === 'true').map(([right]) => right);
    const what = entries.filter(([, value]) => !['true', 'false'].includes(value)).map(([, value]) => value);
    return on.map((right) => `${kind} ${what.join(' ')} ${right}`);
}
