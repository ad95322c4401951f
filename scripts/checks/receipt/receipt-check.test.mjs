import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { check } from '../../programs/receipt-check.mjs';

const program = fileURLToPath(new URL('../../receipt-check', import.meta.url));
const contract = Buffer.from('the contract');
const signed = Buffer.from('the contract, signed');

function sha256(content) {
    return createHash('sha256').update(content).digest('hex');
}

function receipt() {
    const rest = {
        format: 'stagesign-receipt-1',
        signingRequestId: 'a00000000000001AAA',
        signers: [],
        documents: [
            { kind: 'Original', title: 'Größe №1.pdf', sha256: sha256(contract) },
            { kind: 'Signed', title: 'Größe №1 - signed.pdf', sha256: 'f'.repeat(64), receivedSha256: sha256(signed) }
        ]
    };
    return { ...rest, digest: sha256(JSON.stringify(rest)) };
}

test('files that the receipt names are found, as filed or as received', () => {
    const { ok, lines } = check(JSON.stringify(receipt(), null, 2), [
        { name: 'a.pdf', content: contract },
        { name: 'b.pdf', content: signed }
    ]);

    assert.equal(ok, true);
    assert.deepEqual(lines, [
        'ok    the receipt is whole',
        'ok    a.pdf: Original “Größe №1.pdf”',
        'ok    b.pdf: Signed “Größe №1 - signed.pdf”'
    ]);
});

test('a file that is another is named, and so is a document without a file', () => {
    const { ok, lines } = check(JSON.stringify(receipt()), [{ name: 'c.pdf', content: Buffer.from('other') }]);

    assert.equal(ok, false);
    assert.ok(lines.includes('FAIL  c.pdf: no document of the receipt'));
    assert.ok(lines.includes('-     no file was given for Original “Größe №1.pdf”'));
});

test('a receipt that was changed is noticed', () => {
    const changed = { ...receipt(), signingRequestId: 'a00000000000002AAA' };

    assert.equal(check(JSON.stringify(changed), []).ok, false);
    assert.equal(check('not a receipt', []).ok, false);
    assert.equal(check('{"format":"other"}', []).ok, false);
});

test('the script tells by its exit code', () => {
    const folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    try {
        const saved = join(folder, 'receipt.json');
        const file = join(folder, 'contract.pdf');
        writeFileSync(saved, JSON.stringify(receipt()));
        writeFileSync(file, contract);

        assert.match(execFileSync(program, [saved, file], { encoding: 'utf8' }), /ok {4}.*contract\.pdf: Original/);
        writeFileSync(file, 'another');
        assert.equal(spawnSync(program, [saved, file]).status, 1);
        assert.equal(spawnSync(program, []).status, 2);
        assert.equal(spawnSync(program, [join(folder, 'none.json')]).status, 2);
    } finally {
        rmSync(folder, { recursive: true });
    }
});
