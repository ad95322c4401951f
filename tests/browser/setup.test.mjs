import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';

import { look, openPage, startBrowser, widths } from './browser.mjs';
import { openDemo } from './demo.mjs';

const patience = { timeout: 60_000 };
let demo;
let browser;

before(async () => {
    demo = await openDemo();
    browser = await startBrowser();
});

beforeEach(() => post('/faults/clear'));

after(async () => {
    await browser?.close();
    await demo?.stop();
});

for (const [kind, size] of Object.entries(widths)) {
    test(`the connection test names the step that fails, on a ${kind}`, async () => {
        const { page, close } = await openSetup(size);
        const steps = page.locator('c-connection-steps [data-step]');

        await testConnection(page);
        assert.equal(await steps.count(), 4);
        assert.equal(await page.locator('c-connection-steps [data-ok=true]').count(), 4);
        await page.getByText('Every step works: this org is connected.').waitFor();
        await page.locator('[data-step=test] [data-done=true]').waitFor();
        await look(page, `setup-connected-${kind}`);

        await post('/faults/org/apiDisabled', { on: true });
        await page.setViewportSize(size);
        await testConnection(page);
        await page
            .getByText('1 of 4 steps failed. Start with this one: The signing service reaches this org.')
            .waitFor();
        const failed = page.locator('c-connection-steps [data-ok=false]');
        assert.equal(await failed.getAttribute('data-step'), 'service-to-org');
        assert.match(await failed.innerText(), /API/);
        await look(page, `setup-broken-${kind}`);
        await close();
    });

    test(`a rule is tried on an opportunity and sends nothing, on a ${kind}`, async () => {
        const { page, close } = await openSetup(size);
        const trial = page.locator('c-opportunity-trial');

        await tryOn(page, 'Cobalt');
        await trial.locator('[data-ready=false]').waitFor(patience);
        await trial.locator('[data-service-ready=false]').waitFor(patience);
        assert.match(await trial.innerText(), /Noor de Vries/);

        await tryOn(page, 'Brightwater');
        await trial.locator('[data-ready=true]').waitFor(patience);
        await trial.locator('[data-service-ready=true]').waitFor(patience);
        await page.getByRole('button', { name: 'Try on the last 90 days' }).click();
        await page
            .locator('c-rule-history')
            .getByText(/No opportunity was in the stage|Were in the stage/)
            .waitFor();
        await look(page, `setup-trial-${kind}`);

        await page.goto(`${demo.url}/mailbox`);
        assert.equal(await page.locator('[data-kind=invitation]').count(), 0);
        await close();
    });
}

test('a rule is switched off and on again with the keyboard', async () => {
    const { page, close } = await openSetup(widths.desktop);
    const rule = page.locator('[data-rule=Proposal]');

    await page.getByLabel('Proposal').focus();
    await page.keyboard.press('Space');
    await page.getByText('“Proposal” is off.').waitFor(patience);
    await page.locator('[data-step=rule] [data-done=false]').waitFor();
    await look(page, 'setup-rule-off');

    await page.reload();
    await page.locator('[data-rule=Proposal][data-active=false]').waitFor(patience);
    await page.getByLabel('Proposal').focus();
    await page.keyboard.press('Space');
    await page.getByText('“Proposal” is on.').waitFor(patience);
    assert.equal(await rule.getAttribute('data-active'), 'true');
    await close();
});

test('all signing is switched off and on again', async () => {
    const { page, close } = await openSetup(widths.desktop);

    await page.getByRole('button', { name: 'Switch all signing off' }).click();
    await page.getByText('Signing is switched off in this org.').waitFor(patience);
    await page.getByRole('button', { name: 'Switch signing on again' }).click();
    await page.getByRole('button', { name: 'Switch all signing off' }).waitFor(patience);
    assert.equal(await page.getByText('Signing is switched off in this org.').count(), 0);
    await close();
});

test('a signing that fails is a recent problem, with what to do about it', async () => {
    const { page, close } = await openSetup(widths.desktop);
    await page.getByText('Nothing has gone wrong in the last 30 days.').waitFor(patience);
    await failToSend(page, 'Cobalt Ridge Observatory');

    await page.goto(`${demo.url}/setup`);
    const problem = page.locator('c-recent-problems [data-problem]');
    await problem.waitFor(patience);
    const text = await problem.innerText();
    assert.match(text, /Cobalt Ridge/);
    assert.match(text, /e-?mail address/i);
    assert.match(text, /then start the signing again/);
    await look(page, 'setup-problems');

    await problem.getByRole('button', { name: /Cobalt Ridge/ }).click();
    await page.waitForURL('**/opportunities/006*');
    await close();
});

test('a link into Setup and the page itself can be read in Dutch', async () => {
    const { page, close } = await openSetup(widths.desktop);
    await page.getByLabel('Language of the package').selectOption('nl_NL');
    await page.getByText('Stap voor stap verbinden').waitFor(patience);
    await page.getByText('Geef mensen toegang').click();
    const link = page.getByRole('link', { name: 'Open Machtigingensets' });
    assert.equal(await link.getAttribute('href'), '/lightning/setup/PermSets/home');
    await page.getByRole('button', { name: 'Verbinding testen' }).click();
    await page.getByText('Het OneSpan-account accepteert de API-sleutel.').waitFor(patience);
    const steps = await page.locator('c-connection-steps').innerText();
    assert.doesNotMatch(steps, /\b(the|reached|arrived|may)\b/i);
    await look(page, 'setup-dutch');
    await page.getByLabel('Zoek een opportunity op naam').fill('Cobalt');
    await page.getByRole('combobox', { name: 'Opportunity' }).filter({ hasText: 'Cobalt' }).waitFor(patience);
    await page.getByRole('button', { name: 'Probeer op deze opportunity' }).click();
    await page.locator('[data-service-ready=false]').waitFor(patience);
    const trial = await page.locator('c-trial-result').innerText();
    assert.match(trial, /Vul een e-mailadres in bij contactpersoon “Noor de Vries”/);
    assert.doesNotMatch(trial, /\b(the|signs|page|left out)\b/i);
    await look(page, 'setup-trial-dutch');
    await page.getByLabel('Language of the package').selectOption('en_US');
    await page.getByText('Connect step by step').waitFor(patience);
    await close();
});

test('somebody who is no administrator learns whom to ask', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${demo.url}/setup`);
    await page.getByText('Ask for the permission set StageSign Administrator.').waitFor(patience);
    assert.equal(await page.locator('c-connection-test').count(), 0);
    await look(page, 'setup-forbidden');
    await close();
});

async function openSetup(size) {
    const { page, close } = await openPage(browser);
    await page.setViewportSize(size);
    await page.goto(demo.url);
    await page.getByLabel('You work as').selectOption('admin');
    await page.locator('select#user option[selected][value=admin]').waitFor({ state: 'attached' });
    await page.getByRole('navigation').getByRole('link', { name: 'Setup' }).click();
    await page.locator('c-signing-rules [data-rule]').first().waitFor(patience);
    return { page, close };
}

async function testConnection(page) {
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.locator('c-connection-steps').waitFor(patience);
}

async function tryOn(page, name) {
    const choice = page.getByRole('combobox', { name: 'Opportunity' });
    await page.getByLabel('Find an opportunity by its name').fill(name);
    await choice.filter({ hasText: name }).waitFor(patience);
    await page.getByRole('button', { name: 'Try on this opportunity' }).click();
}

async function failToSend(page, customer) {
    await page.goto(demo.url);
    await page.getByRole('link', { name: customer }).click();
    await page.getByRole('link', { name: 'Proposal', exact: true }).click();
    await page.getByRole('button', { name: 'Mark as Current Stage' }).click();
    await page.locator('[data-status=NotReady]').waitFor(patience);
}

async function post(path, fields = {}) {
    const answer = await fetch(demo.url + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual'
    });
    assert.ok(answer.status < 400, `${path} answered ${answer.status}`);
}
