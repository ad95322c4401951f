/** The browser of the tests, and what every page has to pass. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const screenshots = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../target/browser');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The sizes of the screens that the pages are made for. */
export const widths = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** Starts the system's Chromium; CHROMIUM names another one. */
export function startBrowser() {
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [
            ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
            ...['--disable-background-networking', '--disable-component-update', '--disable-sync']
        ]
    });
}

/** Opens a page whose script errors and broken resources fail the test that closes it, but for those that it names. */
export async function openPage(browser) {
    const page = await browser.newPage({ viewport: widths.desktop, locale: 'en-GB' });
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('response', (response) => {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            problems.push(`${response.status()} ${response.url()}`);
        }
    });
    const close = async (expected = []) => {
        await page.close();
        const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
        assert.deepEqual(unexpected, []);
    };
    return { page, close };
}

/** Looks at the page as a phone and as a desktop shows it: a picture, its width, and what axe has to say about it. */
export async function look(page, name) {
    mkdirSync(screenshots, { recursive: true });
    for (const [kind, size] of Object.entries(widths)) {
        await page.setViewportSize(size);
        await page.screenshot({ path: path.join(screenshots, `${name}-${kind}.png`), fullPage: true });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= size.width, `${name} is ${width} pixels wide on a ${kind}`);
        assert.deepEqual(await violations(page), [], `${name} on a ${kind}`);
    }
}

async function violations(page) {
    await page.evaluate(axe);
    const result = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], preload: false }));
    return result.violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
