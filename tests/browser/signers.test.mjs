import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look, openPage } from './browser.mjs';
import { signEverything } from './ceremony.mjs';
import { until } from './clouds.mjs';
import { Scene, lars, zoe } from './scene.mjs';

let scene;

before(async () => {
    scene = await Scene.open();
});

after(() => scene?.close());

test('in sequence the second signer is invited once the first has signed', async () => {
    await scene.clouds.changeRule({ SigningOrder__c: 'Sequential', SignerRoles__c: 'Decision Maker;Economic Buyer' });
    const { record, close } = await scene.sent('Sequence');
    await record.signerReaches('Zoë', 'Invited');
    await record.signerReaches('Lars', 'Waiting');
    assert.deepEqual(await invitations('Sequence', lars), []);

    await sign('Sequence', zoe);
    await record.signerReaches('Lars', 'Invited');
    await sign('Sequence', lars);

    await record.reaches('Filed');
    assert.equal((await invitations('Sequence', zoe)).length, 1);
    assert.equal((await invitations('Sequence', lars)).length, 1);
    await scene.clouds.changeRule({ SigningOrder__c: 'Parallel', SignerRoles__c: null });
    await close();
});

test('a signer who declines gives the reason that the rep reads', async () => {
    const { record, close } = await scene.sent('Refusal');

    await leave('Refusal', zoe, 'Decline to sign', 'The price is not the one we agreed on.', 'Decline');

    await record.reaches('Declined');
    await record.signerReaches('Zoë', 'Declined');
    await record.says('A signer declined to sign. Reason given: “The price is not the one we agreed on.”');
    const page = await enter('Refusal', lars);
    await page
        .getByText(/declined|closed|over|ended/i)
        .first()
        .waitFor();
    await look(page, 'ceremony-declined-by-another');
    await page.close();
    await close();
});

test('a signer who wants to sign on paper ends the signing', async () => {
    const { record, close } = await scene.sent('Paper');

    await leave('Paper', lars, 'Sign on paper instead', 'Our notary needs ink.', 'Leave without signing');

    await record.reaches('Declined');
    await record.says('A signer chose not to sign electronically. Reason given: “Our notary needs ink.”');
    await close();
});

async function leave(opportunity, signer, way, reason, confirm) {
    const page = await enter(opportunity, signer);
    await page.getByRole('link', { name: way }).click();
    await page.getByLabel('Your reason').fill(reason);
    await look(page, `ceremony-${confirm.toLowerCase().replaceAll(' ', '-')}`);
    await page.getByRole('button', { name: confirm }).click();
    await page.locator('.state').waitFor();
    await page.close();
}

async function sign(opportunity, signer) {
    const page = await enter(opportunity, signer);
    await signEverything(page, async () => {});
    await page.close();
}

/** Follows the link of the signer's invitation. */
async function enter(opportunity, signer) {
    const [mail] = await until(`the invitation of ${signer.Email}`, async () => {
        const mails = await invitations(opportunity, signer);
        return mails.length > 0 ? mails : undefined;
    });
    const { page } = await openPage(scene.browser);
    await page.goto(mail.link);
    return page;
}

async function invitations(opportunity, signer) {
    const mails = await scene.clouds.mails(signer.Email);
    return mails.filter((mail) => mail.kind === 'invitation' && mail.subject.includes(opportunity));
}
