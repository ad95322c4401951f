/** Ways to send other than a change of stage, and ways to hold a signing back. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';

import { look } from './browser.mjs';
import { until } from './clouds.mjs';
import { Scene, lars, zoe } from './scene.mjs';

const usual = { HoldMinutes__c: null, WhenNotReady__c: 'Warn' };
const noor = { FirstName: 'Noor', LastName: 'de Vries', Role: 'Executive Sponsor' };
let scene;

before(async () => {
    scene = await Scene.open();
});

afterEach(() => scene.clouds.changeRule(usual));
after(() => scene?.close());

test('the quick action shows what would go out, sends it, and the panel follows', async () => {
    const { record, page, close } = await scene.record('By hand');
    await page.getByRole('button', { name: 'Send for signature' }).click();
    await record.dialog.getByText('Ready: nothing is missing.').waitFor();
    assert.match(await record.dialog.innerText(), /Zoë Brännström[\s\S]*Contract\.pdf/);
    await look(page, 'action-ready');

    await record.dialog.getByRole('button', { name: 'Send for signature' }).click();

    await record.toasts('The signing has started.');
    assert.equal(await record.dialog.isVisible(), false);
    await record.reaches('Sent');
    await close();
});

test('the quick action sends nothing while something is missing', async () => {
    const { record, page, close } = await scene.record('By hand, not ready', { signers: [zoe, noor] });

    await page.getByRole('button', { name: 'Send for signature' }).click();

    await record.dialog.getByText('Add an e-mail address to Noor de Vries').waitFor();
    assert.equal(await record.dialog.getByRole('button', { name: 'Send for signature' }).isDisabled(), true);
    await look(page, 'action-missing');
    await record.dialog.getByRole('button', { name: 'Back' }).click();
    assert.equal(await record.dialog.isVisible(), false);
    await close();
});

test('in the undo window the panel counts down, and cancelling goes unnoticed', async () => {
    await scene.clouds.changeRule({ HoldMinutes__c: 5 });
    const { opportunity, record, page, close } = await scene.record('Undo');
    await record.enterStage('Proposal');
    await record.reaches('Requested');
    await record.says(/Sent in 4:\d\d\. Until then you can cancel without anybody noticing\./);
    const shown = await record.panel.getByRole('timer').innerText();
    await until('the clock to tick', async () => (await record.panel.getByRole('timer').innerText()) !== shown);
    await look(page, 'panel-undo');

    await record.press('Cancel signing');
    await record.fill('Reason, which the signers read', 'Too early.');
    await record.press('Cancel it now');

    await record.reaches('Cancelled');
    await record.says('Cancelled before anything was sent. Reason: Too early.');
    assert.equal((await scene.clouds.request(opportunity, 'Cancelled')).transaction, null);
    await close();
});

test('a signing that waits for something missing goes out once it is there', async () => {
    await scene.clouds.changeRule({ WhenNotReady__c: 'Hold' });
    const { opportunity, record, page, close } = await scene.record('Hold', { signers: [zoe, noor] });
    await record.enterStage('Proposal');
    await record.reaches('NotReady');
    await record.says('Add an e-mail address to Noor de Vries');
    await look(page, 'panel-held');

    await scene.clouds.changeContact(opportunity, 'de Vries', { Email: 'noor.devries@example.com' });
    await record.press('Check again');

    await record.toasts('Checked again.');
    await record.reaches('Sent');
    await record.signerReaches('Noor', 'Invited');
    await close();
});

test('a rule that blocks says in the save why the stage cannot be entered', async () => {
    await scene.clouds.changeRule({ WhenNotReady__c: 'Block' });
    const { record, page, close } = await scene.record('Block', { signers: [zoe, noor], files: [] });
    await page.getByRole('link', { name: 'Proposal', exact: true }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();

    const refusal = page.locator('.slds-notify', { hasText: 'that is not possible yet' });
    await refusal.waitFor();

    assert.match(
        await refusal.innerText(),
        /Noor de Vries[\s\S]*document to sign|document to sign[\s\S]*Noor de Vries/
    );
    assert.equal(await record.request.count(), 0);
    await close();
});

test('several opportunities are sent from the list, and each says what became of it', async () => {
    const ready = await scene.record('Bulk: ready', { signers: [zoe, lars] });
    const missing = await scene.record('Bulk: missing', { signers: [zoe, noor] });
    const { page } = missing;
    await page.goto(`${scene.demo.urls.web}/opportunities`);
    await page.getByLabel('Select Bulk: ready').check();
    await page.getByLabel('Select Bulk: missing').check();
    await page.getByRole('button', { name: 'Send for Signature' }).click();
    await page.getByText('signing request started').or(page.getByText('signing requests started')).waitFor();
    await look(page, 'list-sent');

    await ready.record.reaches('Sent');
    await ready.close();
    await missing.close();
});
