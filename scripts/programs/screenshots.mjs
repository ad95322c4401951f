/** The program behind scripts/screenshots: what the guides show, taken from the running demo. */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

import { Scene, lars, zoe } from '../../tests/browser/scene.mjs';
import { root } from './setup.mjs';
import { showSetup } from './setup-screenshots.mjs';

const folder = path.join(root, 'docs', 'images');
const largest = 60 * 1024;
const widths = { desktop: { width: 1180, height: 900 }, phone: { width: 390, height: 844 } };
const languages = { en: 'en_US', nl: 'nl_NL' };
const files = ['Lighting contract.pdf', 'Site photo.jpg'];

/** What is shown, each with the state that it needs; the panel, or a part of it, is alone in the picture. */
const shots = {
    async before(scene) {
        const opened = await scene.record('Harbour Lights: quay lighting', { files });
        await opened.record.panel.locator('[data-ready=true]').waitFor();
        return opened;
    },
    async undo(scene) {
        await scene.clouds.changeRule({ HoldMinutes__c: 5 });
        const opened = await scene.record('Harbour Lights: masts');
        await scene.clouds.rep.update('Opportunity', opened.opportunity, { StageName: 'Proposal' });
        await opened.record.reaches('Requested');
        await opened.record.panel.getByRole('timer').waitFor();
        await scene.clouds.changeRule({ HoldMinutes__c: null });
        return opened;
    },
    async 'under-way'(scene) {
        return halfSigned(scene, 'Harbour Lights: cabling');
    },
    async bounced(scene) {
        const opened = await scene.sent('Harbour Lights: cranes');
        await scene.clouds.play(opened.transaction, lars.Email, 'bounce');
        await opened.record.signerReaches('Lars', 'Bounced');
        await opened.record.signer('Lars').locator('lightning-button-menu button').click();
        await opened.record.signer('Lars').locator('lightning-menu-item').last().click();
        await opened.record.signer('Lars').locator('.email input').fill('l.wieland@example.com');
        await opened.record.signer('Lars').locator('.contact input').waitFor({ state: 'attached' });
        return { ...opened, shown: opened.record.signer('Lars') };
    },
    async filed(scene) {
        const opened = await halfSigned(scene, 'Harbour Lights: beacons');
        await scene.clouds.play(opened.transaction, lars.Email, 'sign');
        await opened.record.reaches('Filed');
        await opened.record.document('Lighting contract - signed.pdf').waitFor();
        return opened;
    },
    async phone(scene) {
        return halfSigned(scene, 'Harbour Lights: pontoons');
    }
};

async function halfSigned(scene, name) {
    const opened = await scene.sent(name, { files: files.slice(0, 1) });
    await scene.clouds.play(opened.transaction, zoe.Email, 'sign');
    await opened.record.signerReaches('Zoë', 'Signed');
    return opened;
}

async function take(scene, name, language) {
    const { record, page, close, shown = record.panel } = await shots[name](scene);
    await page.setViewportSize(widths[name] ?? widths.desktop);
    await picture(shown, `panel-${name}.${language}`);
    await close();
}

async function picture(shown, name) {
    const file = path.join(folder, `${name}.png`);
    await shown.page().mouse.move(0, 0);
    await shown.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    const size = statSync(file).size;
    if (size > largest) {
        throw new Error(`${file} has ${size} bytes, more than ${largest}: show less in it.`);
    }
    console.log(`${path.relative(root, file)}  ${size} bytes`);
}

async function main() {
    mkdirSync(folder, { recursive: true });
    const scene = await Scene.open();
    try {
        for (const [language, ofUser] of Object.entries(languages)) {
            await scene.clouds.speak(ofUser);
            for (const name of Object.keys(shots)) {
                await take(scene, name, language);
            }
        }
        await scene.clouds.speak(languages.en);
        await showSetup(scene, picture);
    } finally {
        await scene.close();
    }
}

main().catch((problem) => {
    console.error(`\n${problem.message}`);
    process.exitCode = 1;
});
