import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { look, openPage } from './browser.mjs';
import { signEverything } from './ceremony.mjs';
import { until } from './clouds.mjs';
import { Scene, lars } from './scene.mjs';

const question = 'Which number can we reach you on?';

let scene;

before(async () => {
    scene = await Scene.open();
    await scene.clouds.changeRule({
        Authentication__c: 'Questions',
        Questions__c: `${question} = Contact.MobilePhone`
    });
});

after(() => scene?.close());

test('a signer who answers wrongly three times is let in again by the rep, and signs', async () => {
    const { record, page, close } = await scene.sent('Questions', { signers: [{ ...lars, MobilePhone: '0031-4711' }] });
    const signer = await enter('Questions');
    const answer = signer.getByLabel(question);
    assert.equal(await answer.getAttribute('type'), 'password', 'nobody looks over the shoulder');
    await give(signer, '0031-4712');
    await signer.getByText('That was not right').waitFor();
    await look(signer, 'ceremony-question');
    await give(signer, '0031');
    await give(signer, '0031-4713');
    await signer.getByText('You are locked out').waitFor();
    await record.signerReaches('Lars', 'Locked');

    await record.choose('Lars', 'Let in again');
    await record.toasts('Lars Wieland can sign again with the invitation they have.');
    await record.signerReaches('Lars', 'Invited');
    await signer.reload();
    await give(signer, '0031-4711');

    await signEverything(signer, async () => {});
    await record.reaches('Filed');
    assert.ok(!(await page.content()).includes('0031-4711'), 'the answer stands nowhere in the panel');
    await signer.close();
    await close();
});

test('a contact without the answer is named before anybody is invited', async () => {
    const { record, close, page } = await scene.record('Unanswered', { signers: [lars] });

    await record.says(
        `Fill in the field MobilePhone of Lars Wieland (Economic Buyer): it holds the answer to “${question}”.`
    );

    await look(page, 'panel-without-answer');
    await close();
});

async function give(page, answer) {
    await page.getByLabel(question).fill(answer);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForLoadState('load');
}

/** Follows the link of the invitation. */
async function enter(opportunity) {
    const [mail] = await until('the invitation', async () => {
        const mails = (await scene.clouds.mails(lars.Email)).filter(
            ({ kind, subject }) => kind === 'invitation' && subject.includes(opportunity)
        );
        return mails.length > 0 ? mails : undefined;
    });
    const { page } = await openPage(scene.browser);
    await page.goto(mail.link);
    return page;
}
