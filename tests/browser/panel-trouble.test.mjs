/** The panel where something is in the way: no events, another tab, no permission, no service. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look, openPage } from './browser.mjs';
import { until } from './clouds.mjs';
import { RecordPage } from './record-page.mjs';
import { Scene, lars, zoe } from './scene.mjs';

const minute = 60_000;
let scene;

before(async () => {
    scene = await Scene.open();
});

after(() => scene?.close());

test('without events the panel looks for itself, once a minute', async () => {
    const opportunity = await scene.clouds.opportunity('No events', { signers: [zoe, lars] });
    const { page, close } = await openPage(scene.browser);
    await page.route('**/events?*', (route) => route.abort('connectionrefused'));
    await page.clock.install();
    const record = new RecordPage(page, scene.demo.urls.web);
    await record.open(opportunity);
    await record.says('Ready: nothing is missing.');
    await scene.clouds.rep.update('Opportunity', opportunity, { StageName: 'Proposal' });
    await scene.clouds.request(opportunity, 'Sent');
    assert.equal(await record.request.count(), 0);

    await page.clock.fastForward(minute);

    await record.reaches('Sent');
    await close();
});

test('two tabs show the same, whichever of them acts', async () => {
    const { opportunity, record, close } = await scene.sent('Two tabs');
    const { page: other, close: closeOther } = await openPage(scene.browser);
    const second = new RecordPage(other, scene.demo.urls.web);
    await second.open(opportunity);
    await second.reaches('Sent');

    await record.press('Cancel signing');
    await record.fill('Reason, which the signers read', 'Done in the first tab.');
    await record.press('Cancel it now');

    await record.reaches('Cancelled');
    await second.reaches('Cancelled');
    await second.says('Done in the first tab.');
    await closeOther();
    await close();
});

test('what has ended meanwhile is not acted on, and the panel says why', async () => {
    const { opportunity, record, page, transaction, close } = await scene.sent('Too late');
    await page.route('**/events?*', (route) => route.abort('connectionrefused'));
    await page.reload();
    await record.reaches('Sent');
    const refused = page.waitForResponse((answer) => answer.url().endsWith('SigningServiceController.remind'));
    await scene.clouds.play(transaction, lars.Email, 'decline', { reason: 'No.' });
    await scene.clouds.request(opportunity, 'Declined');

    await record.press('Remind signers');

    assert.equal((await refused).status(), 400);
    await record.says(/^Nobody is being waited for/);
    await close([/SigningServiceController\.remind/]);
});

test('who lacks the permission set is told which', async () => {
    const { opportunity, record, page, close } = await scene.sent('No permission');
    // nothing that the page still asks for meets the change
    await page.goto('about:blank');
    const grant = await scene.clouds.withdraw('StageSignUser', 'rep@stagesign.example');
    try {
        await record.open(opportunity);
        await record.says(
            'You have no access to signings. Ask your administrator for the permission set StageSign User.'
        );
        assert.equal(await record.request.count(), 0);
        await look(page, 'panel-forbidden');
        await page.getByRole('button', { name: 'Send for signature' }).click();
        await record.dialog.getByText('Ask your administrator for the permission set StageSign User.').waitFor();
    } finally {
        await grant();
    }
    await page.reload();
    await record.reaches('Sent');
    // the org says that there is no such object, and Apex is not called at all
    await close([/ \S+\/objects\//]);
});

test('who may only read the opportunity sees everything and may do nothing', async () => {
    const { opportunity, record, page, close } = await scene.sent('Read only');
    await page.route('**/apex/SigningPanelController.view', async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ json: { ...(await answer.json()), isEditable: false } });
    });
    await page.reload();

    await record.signerReaches('Zoë', 'Invited');

    assert.equal(await record.has('Remind signers'), false);
    assert.equal(await record.has('Cancel signing'), false);
    assert.equal(await record.signer('Zoë').getByRole('button').count(), 0);
    await scene.clouds.request(opportunity, 'Sent');
    await close();
});

test('while the signing service is down the panel shows what it knows and says so', async () => {
    const { record, page, close } = await scene.sent('Service down');
    await scene.demo.stopService();

    await record.press('Remind signers');
    await record.says(/^The signing service did not answer/);
    await record.press('Show timeline');
    await until('the second sentence', async () => (await record.panel.getByRole('alert').count()) === 2);
    await look(page, 'panel-service-down');

    assert.equal(await record.has('Try again'), true);
    await record.signerReaches('Zoë', 'Invited');
    await close([/SigningServiceController\.(remind|timeline)/]);
});
