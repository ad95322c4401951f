/** What a rep does about a signing that is under way, and what the panel says when it stops. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look } from './browser.mjs';
import { until } from './clouds.mjs';
import { Scene, lars, zoe } from './scene.mjs';

let scene;

before(async () => {
    scene = await Scene.open();
});

after(() => scene?.close());

test('one signer is reminded, or everybody', async () => {
    const { record, close, transaction } = await scene.sent('Remind');

    await record.choose('Zoë', 'Remind');
    await record.toasts('Zoë Brännström was reminded.');
    await untilReminded(transaction, { zoe: 1, lars: 0 });

    await record.press('Remind signers');
    await record.toasts('Reminders sent: 2.');
    // whoever was reminded within the minute gets no second mail
    await untilReminded(transaction, { zoe: 1, lars: 1 });
    await close();
});

test('a signing is cancelled with a reason, in one click after a mistake', async () => {
    const { record, page, close } = await scene.sent('Cancel');
    await record.press('Cancel signing');
    await record.press('Cancel it now');
    await record.says('Complete this field.');
    await look(page, 'panel-cancel');

    await record.fill('Reason, which the signers read', 'The price changes.');
    await record.press('Cancel it now');

    await record.toasts('The signing is being cancelled.');
    await record.reaches('Cancelled');
    await record.says('The price changes.');
    await record.says('Next signing');
    assert.equal(await record.has('Cancel signing'), false);
    await look(page, 'panel-cancelled');
    await close();
});

test('who declined and why stands beside the signer', async () => {
    const { record, page, close, transaction } = await scene.sent('Decline');
    await scene.clouds.play(transaction, lars.Email, 'decline', { reason: 'Clause 4 is not what we agreed.' });

    await record.reaches('Declined');

    await record.signerReaches('Lars', 'Declined');
    await record.says('A signer declined to sign. Reason given: “Clause 4 is not what we agreed.”');
    assert.equal(await record.has('Remind signers'), false);
    await look(page, 'panel-declined');
    await close();
});

test('who is locked out is let in again', async () => {
    const { record, page, close, transaction } = await scene.sent('Locked');
    await scene.clouds.play(transaction, lars.Email, 'lock');
    await record.signerReaches('Lars', 'Locked');
    await record.says('A signer is locked out');
    await look(page, 'panel-locked');

    await record.choose('Lars', 'Let in again');

    await record.toasts('Lars Wieland can sign again with the invitation they have.');
    await record.signerReaches('Lars', 'Invited');
    await close();
});

test('the link to sign is copied, and signs', async () => {
    const { record, page, close } = await scene.sent('Link');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

    await record.choose('Zoë', 'Copy signing link');

    await record.toasts('The signing link of Zoë Brännström is on the clipboard.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await page.getByRole('button', { name: /Accept and continue/ }).waitFor();
    await close();
});

test('a newer version of a file than the signers have is told', async () => {
    const { opportunity, record, page, close } = await scene.sent('Drift');

    await scene.clouds.replaceFile(opportunity);
    await page.reload();

    await record.says('“Contract.pdf” has changed: signers have version 1, the opportunity has version 2.');
    await look(page, 'panel-drift');
    await close();
});

/** Waits until so many reminders of this transaction have reached each signer. */
async function untilReminded(transaction, expected) {
    const count = async ({ Email }) => {
        const mails = await scene.clouds.mails(Email);
        return mails.filter((mail) => mail.kind === 'reminder' && mail.packageId === transaction).length;
    };
    await until(`reminders ${JSON.stringify(expected)}`, async () => {
        return (await count(zoe)) === expected.zoe && (await count(lars)) === expected.lars;
    });
}
