// What cannot be deployed is found before anyone tries.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePackage, withFolderOf } from '../sample-package.mjs';
import { checkConversion } from './check-conversion.mjs';

test('a sound package is converted whole', async () => {
    const { findings, count } = await convert(samplePackage);

    assert.deepEqual(findings, []);
    assert.ok(count > 5, `${count} components`);
});

test('a file that belongs to nothing is found', async () => {
    const { findings } = await convert({ ...samplePackage, 'classes/notes.txt': 'To do' });

    assert.deepEqual(findings, ['classes/notes.txt: belongs to no component and would not be deployed']);
});

test('a class without its metadata is found', async () => {
    const { 'classes/Orders.cls-meta.xml': left, ...others } = samplePackage;

    const { findings } = await convert(others);

    assert.ok(left);
    assert.equal(findings.length, 1);
    assert.match(findings[0], /Orders/);
});

test('a file of an unknown kind is found', async () => {
    const { findings } = await convert({ ...samplePackage, 'layouts/Order.lay-meta.xml': '<Layout/>' });

    assert.equal(findings.length, 1);
    assert.match(findings[0], /Order\.lay/);
});

function convert(files) {
    return withFolderOf(files, checkConversion);
}
