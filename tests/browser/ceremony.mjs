/**
 * Goes through the signing ceremony as a signer: does whatever it asks for until it says that nothing is left.
 * @param {import('playwright-core').Page} page at the first page of the ceremony
 * @param {(step: number) => Promise<void>} lookAt is called at every step, the last one included
 */
export async function signEverything(page, lookAt) {
    const done = page.locator('.state');
    const next = page
        .getByRole('button', { name: /^(Accept and continue|Click to sign|Confirm signing|Accept document)/ })
        .or(page.getByRole('link', { name: 'Continue' }))
        .and(page.locator(':enabled'))
        .first();
    for (let step = 1; ; step++) {
        await done.or(next).first().waitFor();
        await lookAt(step);
        if (await done.isVisible()) {
            return;
        }
        const loaded = page.waitForEvent('load');
        await next.click();
        await loaded;
    }
}
