import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look, openPage } from './browser.mjs';
import { until } from './clouds.mjs';
import { Scene, zoe } from './scene.mjs';

let scene;

before(async () => {
    scene = await Scene.open();
    await scene.clouds.changeRule({
        Language__c: 'fr',
        SigningTheme__c: 'Forest',
        Message__c: 'Please sign.\n[fr] Veuillez signer avant vendredi.'
    });
});

after(() => scene?.close());

test('a French signer reads mail, consent and buttons in French, in the colour of the theme', async () => {
    const { record, close } = await scene.sent('Croisière', { signers: [zoe] });
    const mail = await until('the invitation', async () =>
        (await scene.clouds.mails(zoe.Email)).find(({ kind }) => kind === 'invitation')
    );
    assert.equal(mail.subject, 'À signer : Croisière');
    assert.match(mail.text, /Veuillez signer avant vendredi\./);
    assert.doesNotMatch(mail.text, /Please sign/);
    const { page, close: closeCeremony } = await openPage(scene.browser);
    await page.goto(mail.link);

    await page.getByText('En acceptant, vous convenez').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
    const forest = 'rgb(28, 107, 63)';
    const accept = page.getByRole('button', { name: 'Accepter et continuer' });
    assert.equal(await colourOf(page.locator('.bar')), forest);
    assert.equal(await colourOf(accept), forest);
    await look(page, 'ceremony-french-forest');
    await accept.click();
    await page.getByRole('button', { name: 'Cliquez pour signer' }).first().click();
    await page.getByText('Toutes les cases sont signées').waitFor();
    await page.waitForLoadState('load');
    await look(page, 'ceremony-french-document');
    await page.getByRole('button', { name: 'Confirmer la signature' }).click();
    await page.getByText('Tout le monde a signé').first().waitFor();

    await record.reaches('Filed');
    await closeCeremony();
    await close();
});

function colourOf(element) {
    return element.evaluate((node) => getComputedStyle(node).backgroundColor);
}
