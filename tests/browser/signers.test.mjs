/** What signers and their mailboxes do to a signing, clicked: they pass on, decline, leave, do not exist, are too late. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { look, openPage } from './browser.mjs';
import { signEverything } from './ceremony.mjs';
import { until } from './clouds.mjs';
import { Scene, lars, zoe } from './scene.mjs';

const mira = { FirstName: 'Mira', LastName: 'Okafor', Email: 'mira.okafor@example.com' };
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
    const { record, page, close } = await scene.sent('Paper');

    await leave('Paper', lars, 'Sign on paper instead', 'Our notary needs ink.', 'Leave without signing');

    await record.reaches('Declined');
    await record.signerReaches('Lars', 'Declined');
    await record.says('A signer chose not to sign electronically. Reason given: “Our notary needs ink.”');
    await look(page, 'panel-paper');
    await close();
});

test('who passes on is replaced on the record by the one who signs', async () => {
    await scene.clouds.changeRule({ MayPassOn__c: true });
    const { record, page, close } = await scene.sent('Successor');
    await scene.clouds.changeRule({ MayPassOn__c: false });

    const ceremony = await enter('Successor', lars);
    await ceremony.getByRole('link', { name: 'Let somebody else sign' }).click();
    await ceremony.getByLabel('First name').fill(mira.FirstName);
    await ceremony.getByLabel('Last name').fill(mira.LastName);
    await ceremony.getByLabel('E-mail address').fill(mira.Email);
    await look(ceremony, 'ceremony-pass-on');
    await ceremony.getByRole('button', { name: 'Pass on' }).click();
    await ceremony.locator('.state').waitFor();
    await look(ceremony, 'ceremony-passed-on');
    await ceremony.close();

    await record.signerReaches(mira.LastName, 'Invited');
    await record.signer(mira.LastName).getByText(mira.Email).waitFor();
    assert.equal(await record.signer('Lars').count(), 0);
    await look(page, 'panel-successor');
    await sign('Successor', zoe);
    await sign('Successor', mira);

    await record.reaches('Filed');
    await record.signerReaches(mira.LastName, 'Signed');
    await close();
});

test('an invitation that comes back rings the bell, is corrected, and is signed', async () => {
    const lost = { ...lars, Email: 'lars.wieland@bounce.example' };
    const found = { ...lars, Email: 'l.wieland@example.com' };
    const { record, page, close } = await scene.sent('Typing error', { signers: [zoe, lost] });
    await record.signerReaches('Lars', 'Bounced');
    await record.signer('Lars').getByText(`Mail to ${lost.Email} came back.`).waitFor();
    await record.says(`The invitation to “${lost.Email}” came back: correct that address.`);
    await look(page, 'panel-bounced');
    await page.getByRole('link', { name: 'Notifications' }).click();
    const notice = page.locator('[data-notification]', { hasText: 'Typing error' });
    assert.match(await notice.innerText(), new RegExp(lost.Email));
    await look(page, 'bell');
    await notice.getByRole('link').click();

    await record.choose('Lars', 'Correct e-mail and invite again');
    await record.fill('E-mail address', 'lars.wieland');
    await record.press('Invite again');
    await record.signer('Lars').getByText(/valid/).waitFor();
    await look(page, 'panel-correct');
    await record.fill('E-mail address', found.Email);
    await record.tick('Change the contact as well');
    await look(page, 'panel-correct-contact');
    await record.press('Invite again');

    await record.toasts(`Lars Wieland was invited again, at ${found.Email}.`);
    await record.signerReaches('Lars', 'Invited');
    await record.signer('Lars').getByText(found.Email).waitFor();
    await page.locator('#related').getByText(found.Email).waitFor();
    await sign('Typing error', zoe);
    await sign('Typing error', found);
    await record.reaches('Filed');
    await close();
});

test('a signing whose time has run out is sent again with new days, and signed', async () => {
    const { opportunity, record, page, close, transaction } = await scene.sent('Too slow');
    await letTimeRunOut('Too slow', zoe);

    await record.reaches('Expired');
    await look(page, 'panel-expired');
    const late = await enter('Too slow', zoe);
    await late.locator('.state').waitFor();
    await look(late, 'ceremony-expired');
    await late.close();
    await record.fill('Days to sign', '21');
    await record.press('Send again');

    await record.toasts('Sent again.');
    await record.reaches('Sent');
    await record.says(/Expires \d+ \w+ \d{4}/);
    assert.equal((await scene.clouds.request(opportunity, 'Sent')).transaction, transaction);
    await sign('Too slow', zoe);
    await sign('Too slow', lars);
    await record.reaches('Filed');
    await close();
});

/** Opens the signer's invitation in the mailbox of the demo, which turns the clock forward. */
async function letTimeRunOut(opportunity, signer) {
    const { page, close } = await openPage(scene.browser);
    await page.goto(`${scene.demo.urls.web}/mailbox?person=${signer.Email}`);
    await page.getByRole('link', { name: `Please sign: ${opportunity}` }).click();
    await page.getByRole('button', { name: 'Let the time run out' }).click();
    await page.getByText('The time to sign is over.').waitFor();
    await look(page, 'mail-time-over');
    await close();
}

test('a signer uploads what the rule asks for, and the rep finds it on the opportunity', async () => {
    await scene.clouds.changeRule({ SignerAttachments__c: 'Decision Maker=Copy of passport' });
    const { record, close } = await scene.sent('Passport', { signers: [zoe] });
    const page = await enter('Passport', zoe);
    await page.getByRole('button', { name: 'Accept and continue' }).click();
    await page.getByText('Upload what you are asked for').waitFor();
    await look(page, 'ceremony-asked-for-a-file');

    const file = { name: 'IMG 0042.png', mimeType: 'image/png', buffer: Buffer.from('a scan') };
    await page.getByLabel('Copy of passport').setInputFiles(file);
    await page.getByRole('button', { name: 'Upload' }).click();
    await page.getByText('IMG 0042.png').waitFor();
    await look(page, 'ceremony-file-uploaded');
    await signEverything(page, async () => {});

    await record.reaches('Filed');
    await record.document('Copy of passport - Zoë Brännström.png').getByText('From a signer').waitFor();
    await record.says('1 file that signers added is there, too.');
    await look(record.page, 'panel-with-a-file-from-a-signer');
    const download = record.page.waitForEvent('download');
    await record.press('Receipt');
    assert.match((await download).suggestedFilename(), /^SR-\d+ receipt\.pdf$/);
    const receipt = readFileSync(await (await download).path());
    assert.equal(receipt.subarray(0, 5).toString(), '%PDF-');
    await record.toasts('The receipt was downloaded.');
    await scene.clouds.changeRule({ SignerAttachments__c: null });
    await page.close();
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
