/** The signing panel from before the signing until its files are there, as a rep lives with it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look } from './browser.mjs';
import { Scene, lars, zoe } from './scene.mjs';

let scene;

before(async () => {
    scene = await Scene.open();
});

after(() => scene?.close());

test('before, the panel says what would be sent to whom, and what stays out', async () => {
    const { record, page, close } = await scene.record('Quay lighting', { files: ['Contract.pdf', 'Photo.jpg'] });

    await record.says('Ready: nothing is missing.');

    const text = await record.panel.innerText();
    assert.match(text, /Sent for signature in stage “Proposal”\./);
    assert.match(text, /Zoë Brännström\s+Decision Maker · zoe\.brannstrom@example\.com/);
    assert.match(text, /Lars Wieland\s+Economic Buyer · lars\.wieland@example\.com/);
    assert.match(text, /Will be sent\s+Contract\.pdf/);
    assert.match(text, /Will not be sent\s+Photo\.jpg\s+files of this kind cannot be signed/);
    await look(page, 'panel-before');
    await close();
});

test('before, the panel names everything that is missing at once', async () => {
    const noor = { FirstName: 'Noor', LastName: 'de Vries', Role: 'Executive Sponsor' };
    const { record, page, close } = await scene.record('Dome control', { signers: [zoe, noor], files: [] });

    await record.says('This is missing:');

    const text = await record.panel.innerText();
    assert.match(text, /Add an e-mail address to Noor de Vries/);
    assert.match(text, /Add the document to sign/);
    await look(page, 'panel-missing');
    await close();
});

test('a signing lives in the panel without a reload, from the click on the stage until the files are there', async () => {
    const { opportunity, record, page, close } = await scene.record('Fleet tracking');
    await record.enterStage('Proposal');
    await record.reaches('Sent');
    await record.says(/Waiting for .*Zoë Brännström.* since \d+ \w+ \d{4}, \d\d:\d\d/);
    await record.signerReaches('Zoë', 'Invited');
    assert.match(await record.signer('Zoë').innerText(), /since \d+ \w+ \d{4}, \d\d:\d\d/);
    await page.evaluate(() => (globalThis.isTheSamePage = true));

    const { transaction } = await scene.clouds.request(opportunity, 'Sent');
    await scene.clouds.play(transaction, zoe.Email, 'sign');
    await record.signerReaches('Zoë', 'Signed');
    await record.says(/Waiting for Lars Wieland since/);
    await record.press('Show timeline');
    await record.says('1 of 2 signers signed.');
    await look(page, 'panel-under-way');

    await scene.clouds.play(transaction, lars.Email, 'sign');
    await record.reaches('Filed');

    await record.document('Contract - signed.pdf').waitFor();
    await record.document('Evidence report.pdf').waitFor();
    assert.equal(await record.has('Remind signers'), false);
    assert.equal(await record.has('Cancel signing'), false);
    assert.equal(await page.evaluate(() => globalThis.isTheSamePage), true);
    await look(page, 'panel-filed');
    await close();
});

test('a filed document opens from the panel', async () => {
    const { record, page, transaction, close } = await scene.sent('Dock gates');
    await scene.clouds.play(transaction, zoe.Email, 'sign');
    await scene.clouds.play(transaction, lars.Email, 'sign');
    await record.reaches('Filed');

    const download = page.waitForEvent('download');
    await record.document('Contract - signed.pdf').getByRole('button').click();

    assert.match((await download).suggestedFilename(), /Contract - signed.*\.pdf/);
    await close();
});

test('in every language nothing of a signing is left in English', async () => {
    const english = /\b(sent|signed|signers?|documents are|received|evidence|waiting|timeline|requested|filed)\b/i;
    try {
        for (const language of ['nl_NL', 'fr', 'de']) {
            await scene.clouds.speak(language);
            const { record, page, transaction, close } = await scene.sent(`Life in ${language}`);
            await scene.clouds.play(transaction, zoe.Email, 'sign');
            await record.signerReaches('Zoë', 'Signed');
            await record.panel.locator('c-signing-timeline button').click();
            await record.panel.locator('c-signing-timeline li').nth(3).waitFor();
            await look(page, `panel-${language}`);
            await scene.clouds.play(transaction, lars.Email, 'sign');
            await record.reaches('Filed');

            // the name of a file is the same in every language
            const text = (await record.panel.innerText()).replace(/Contract - signed|Evidence report\.pdf/g, '');
            assert.doesNotMatch(text, english, language);
            await close();
        }
    } finally {
        await scene.clouds.speak('en_US');
    }
});
