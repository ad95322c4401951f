/** The record page of an opportunity with the signing panel, as a rep uses it. */
const patience = { timeout: 60_000 };

export class RecordPage {
    #url;

    constructor(page, url) {
        this.page = page;
        this.#url = url;
        /** The panel; its spoken name is in the language of the user. */
        this.panel = page.locator('[data-component=signingPanel]');
        this.dialog = page.locator('dialog[open]');
        this.request = this.panel.locator('[data-request]');
    }

    async open(opportunityId) {
        await this.page.goto(`${this.#url}/opportunities/${opportunityId}`);
        await this.panel.locator('c-signing-panel').waitFor();
    }

    async enterStage(stage) {
        await this.page.getByRole('link', { name: stage, exact: true }).click();
        await this.page.getByRole('button', { name: 'Mark as Current Stage' }).click();
        await this.page.getByText(`Stage changed to ${stage}.`).waitFor();
    }

    /** Waits until the signing is that far. */
    async reaches(status) {
        await this.panel.locator(`[data-status=${status}]`).waitFor(patience);
    }

    /** Waits until the panel says that. */
    async says(text) {
        await this.panel.getByText(text).first().waitFor(patience);
    }

    /** Waits until a toast says that, and closes it: it hides what is below. */
    async toasts(text) {
        const toast = this.page.locator('.slds-notify', { hasText: text });
        await toast.waitFor(patience);
        await toast.getByRole('button', { name: 'Close' }).click();
    }

    signer(name) {
        return this.panel.locator('c-signer-row', { hasText: name });
    }

    /** Waits until a signer is that far. */
    async signerReaches(name, status) {
        await this.signer(name).locator(`[data-signer=${status}]`).waitFor(patience);
    }

    /** Chooses something from the menu of a signer. */
    async choose(name, item) {
        await this.signer(name).getByRole('button', { name: 'Actions for this signer' }).click();
        await this.signer(name).getByRole('menuitem', { name: item }).click();
    }

    async press(button) {
        await this.panel.getByRole('button', { name: button, exact: true }).click();
    }

    has(button) {
        return this.panel.getByRole('button', { name: button, exact: true }).isVisible();
    }

    async fill(field, value) {
        await this.panel.getByLabel(field).fill(value);
    }

    /** Ticks a box by its text, as most people do, and waits until it is ticked. */
    async tick(box) {
        await this.panel.getByText(box, { exact: true }).click();
        await this.panel.getByRole('checkbox', { name: box, checked: true }).waitFor();
    }

    document(title) {
        return this.panel.locator('[data-kind]', { hasText: title });
    }
}
