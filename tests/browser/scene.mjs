/** What a test of the panel has at hand: the running demo, its clouds, a browser, and opportunities of its own. */
import { startBrowser, openPage } from './browser.mjs';
import { Clouds } from './clouds.mjs';
import { openDemo } from './demo.mjs';
import { RecordPage } from './record-page.mjs';

export const zoe = { FirstName: 'Zoë', LastName: 'Brännström', Email: 'zoe.brannstrom@example.com' };
export const lars = {
    ...{ FirstName: 'Lars', LastName: 'Wieland', Email: 'lars.wieland@example.com' },
    Role: 'Economic Buyer'
};

export class Scene {
    static async open() {
        const scene = new Scene();
        scene.demo = await openDemo();
        scene.clouds = await Clouds.open(scene.demo.urls);
        scene.browser = await startBrowser();
        return scene;
    }

    /** Opens the record page of a new opportunity, which Zoë and Lars are to sign unless said otherwise. */
    async record(name, { signers = [zoe, lars], ...has } = {}) {
        const opportunity = await this.clouds.opportunity(name, { signers, ...has });
        const { page, close } = await openPage(this.browser);
        const record = new RecordPage(page, this.demo.urls.web);
        await record.open(opportunity);
        return { opportunity, record, page, close };
    }

    /** The same with a signing that has been sent. */
    async sent(name, has) {
        const opened = await this.record(name, has);
        await this.clouds.rep.update('Opportunity', opened.opportunity, { StageName: 'Proposal' });
        const { transaction } = await this.clouds.request(opened.opportunity, 'Sent');
        await opened.record.reaches('Sent');
        return { ...opened, transaction };
    }

    async close() {
        await this.browser?.close();
        await this.demo?.stop();
    }
}
