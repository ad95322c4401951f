import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { look, openPage, startBrowser } from './browser.mjs';
import { signEverything } from './ceremony.mjs';
import { openDemo } from './demo.mjs';

const patience = { timeout: 60_000 };
let demo;
let browser;

before(async () => {
    demo = await openDemo();
    browser = await startBrowser();
});

after(async () => {
    await browser?.close();
    await demo?.stop();
});

test('marking Proposal as current and signing brings the signed documents back', async () => {
    const { page, close } = await openPage(browser);
    await enterProposal(page, 'Brightwater Ferries');
    await page.locator('[data-status=Sent]').waitFor(patience);
    await look(page, 'opportunity-sent');
    const opportunity = page.url();

    const invitations = await openInvitations(page);
    assert.equal(invitations.length, 2);
    for (const invitation of invitations) {
        await page.goto(invitation);
        await page.getByRole('link', { name: 'Review and sign' }).waitFor();
        // every signer sees the same pages: one look at each is enough
        const lookAt = invitation === invitations[0] ? (name) => look(page, name) : async () => {};
        await lookAt('mail');
        await page.getByRole('link', { name: 'Review and sign' }).click();
        await signEverything(page, (step) => lookAt(`ceremony-${step}`));
    }

    await page.goto(opportunity);
    await page.locator('[data-status=Filed]').waitFor(patience);
    await look(page, 'opportunity-filed');
    // the panel hears of the end at once, the list of files looks for itself
    await page.locator('#files [data-origin=Signed]').nth(1).waitFor(patience);
    await page.locator('#files [data-origin=Evidence]').waitFor(patience);
    await page.locator('[data-signer=Signed]').nth(1).waitFor(patience);
    assert.equal(await page.locator('#files [data-origin=Signed]').count(), 2);
    assert.equal(await page.locator('#files [data-origin=Evidence]').count(), 1);
    assert.equal(await page.locator('[data-signer=Signed]').count(), 2);
    for (const file of await page.locator('#files [data-origin=Signed] a, #files [data-origin=Evidence] a').all()) {
        assert.equal(await beginningOf(page, file), '%PDF-');
    }
    await close();
});

test('an opportunity with a contact without an e-mail address is not sent and says why', async () => {
    const { page, close } = await openPage(browser);
    await enterProposal(page, 'Cobalt Ridge Observatory');

    const request = page.locator('[data-status=NotReady]');
    await request.waitFor(patience);
    await look(page, 'opportunity-not-ready');

    const reason = await request.innerText();
    assert.match(reason, /Noor de Vries/);
    assert.match(reason, /e-?mail/i);
    assert.equal(await page.locator('#files [data-origin=Signed]').count(), 0);
    await close();
});

test('every other page can be used by everybody, on a phone too', async () => {
    const { page, close } = await openPage(browser);
    for (const [name, path] of Object.entries({ home: '/', mailbox: '/mailbox', missing: '/nowhere' })) {
        await page.goto(demo.url + path);
        await look(page, name);
    }
    await close();
});

test('a fault is switched on and off with a click', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${demo.url}/faults`);
    const lost = page.getByRole('listitem').filter({ hasText: 'Callbacks lost' });

    await lost.getByRole('button', { name: 'Switch on' }).click();
    await lost.getByRole('button', { name: 'Switch off' }).waitFor();
    await look(page, 'faults');

    await lost.getByRole('button', { name: 'Switch off' }).click();
    await lost.getByRole('button', { name: 'Switch on' }).waitFor();
    await close();
});

async function enterProposal(page, customer) {
    await page.goto(demo.url);
    await page.getByRole('link', { name: customer }).click();
    await page.getByRole('link', { name: 'Proposal', exact: true }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
    await page.getByText('Stage changed to Proposal.').waitFor();
}

/** Returns the addresses of the invitations, the oldest first. */
async function openInvitations(page) {
    await page.getByRole('link', { name: 'Mailbox' }).click();
    await page.locator('[data-kind=invitation]').first().waitFor();
    const links = await page.locator('[data-kind=invitation] a').all();
    const addresses = await Promise.all(links.map((link) => link.evaluate((anchor) => anchor.href)));
    return addresses.reverse();
}

async function beginningOf(page, link) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const bytes = await readFile(await download.path());
    return bytes.subarray(0, 5).toString('latin1');
}
