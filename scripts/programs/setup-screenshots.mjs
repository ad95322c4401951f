/** What the admin guide shows of the page StageSign Setup. */
import { openPage, widths } from '../../tests/browser/browser.mjs';

const parts = {
    'setup-steps': (page) => page.locator('c-setup-steps'),
    async 'setup-connection'(page, web) {
        await fault(web, true);
        await page.getByRole('button', { name: 'Test connection' }).click();
        await page.locator('c-connection-steps [data-ok=false]').waitFor();
        await fault(web, false);
        return page.locator('c-connection-test');
    },
    async 'setup-trial'(page) {
        await page.getByLabel('Find an opportunity by its name').fill('Cobalt');
        await page.getByRole('combobox', { name: 'Opportunity' }).filter({ hasText: 'Cobalt' }).waitFor();
        await page.getByRole('button', { name: 'Try on this opportunity' }).click();
        await page.locator('c-trial-result [data-service-ready]').waitFor();
        return page.locator('c-rule-trial');
    }
};

/**
 * Opens the page as an administrator who has not connected the org yet.
 * @param {(part: import('playwright-core').Locator, name: string) => Promise<void>} take makes a picture
 */
export async function showSetup(scene, take) {
    const { web } = scene.demo.urls;
    const { page, close } = await openPage(scene.browser);
    await page.setViewportSize(widths.desktop);
    await page.goto(`${web}/setup`);
    await page.getByLabel('You work as').selectOption('admin');
    await page.locator('c-signing-rules [data-rule]').first().waitFor();
    await page.locator('c-setup-steps [data-step]').first().waitFor();
    for (const [name, show] of Object.entries(parts)) {
        await take(await show(page, web), name);
    }
    await close();
}

function fault(web, on) {
    return fetch(`${web}/faults/org/apiDisabled`, { method: 'POST', body: new URLSearchParams({ on }) });
}
