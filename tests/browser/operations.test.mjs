import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look, openPage, startBrowser } from './browser.mjs';
import { Clouds } from './clouds.mjs';
import { openDemo } from './demo.mjs';

const patience = { timeout: 60_000 };
const refusedKey = [{ fault: 'error', path: '/api/packages*', status: 401 }];
const nel = { FirstName: 'Nel', LastName: 'Okafor', Email: 'nel.okafor@example.com' };
let demo;
let clouds;
let browser;

before(async () => {
    demo = await openDemo();
    clouds = await Clouds.open(demo.urls);
    browser = await startBrowser();
});

after(async () => {
    await browser?.close();
    await demo?.stop();
});

test('nobody but the operator sees what happens', async () => {
    const page = await browser.newPage();
    await page.goto(`${demo.urls.service}/ops`);
    await page.getByLabel("Operator's token").fill('a guess');
    await page.getByRole('button', { name: 'Sign in' }).click();

    await page.getByText('This is not the operator').waitFor(patience);
    await look(page, 'operations-refused');
    assert.equal(await page.getByText('What fails, and why').isVisible(), false);
    await page.close();
});

test('what fails is shown with its cause and tried again with a click', async () => {
    await clouds.accountFaults(refusedKey);
    const opportunity = await clouds.opportunity('Halcyon Tidal', { signers: [nel] });
    await clouds.rep.update('Opportunity', opportunity, { StageName: 'Proposal' });
    const { page, close } = await openPage(browser);
    await signIn(page);
    const cause = page.getByRole('listitem').filter({ hasText: 'OneSpan refused the API key' }).first();
    await cause.waitFor(patience);
    await cause.getByText('Show 1 job').click();
    await look(page, 'operations-failing');

    await clouds.accountFaults([]);
    await cause.getByRole('button', { name: 'Try all again' }).click();

    await page.getByText('Nothing fails.').waitFor(patience);
    await clouds.request(opportunity, 'Sent');
    assert.equal((await clouds.mails(nel.Email)).length, 1);
    await close();
});

test('what happened to a request is found by its opportunity', async () => {
    const opportunity = await clouds.opportunity('Kestrel Optics', { signers: [nel] });
    await clouds.rep.update('Opportunity', opportunity, { StageName: 'Proposal' });
    const { id } = await clouds.request(opportunity, 'Sent');
    const { page, close } = await openPage(browser);
    await signIn(page);

    await page.getByLabel('Id of a signing request').fill(opportunity);
    await page.getByRole('button', { name: 'Show', exact: true }).click();

    await page.getByRole('heading', { name: `${id}: Sent` }).waitFor(patience);
    assert.ok((await page.locator('article li').count()) >= 3);
    await look(page, 'operations-request');
    await page.getByRole('button', { name: 'Sign out' }).click();
    assert.equal(await page.getByText(id).count(), 0);
    await close();
});

async function signIn(page) {
    await page.goto(`${demo.urls.service}/ops`);
    await page.getByLabel("Operator's token").fill('stagesign-demo-operator');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('What fails, and why').waitFor(patience);
}
