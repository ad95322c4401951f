/** The running demo that the browser tests click through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { choosePorts, startPrograms } from '../../scripts/programs/programs.mjs';
import { setUp } from '../../scripts/programs/setup.mjs';

/**
 * Opens the demo: the one at STAGESIGN_WEB_URL where that is set, else one of its own on free ports.
 * @returns {Promise<{url: string, stop: () => Promise<void>}>} the address of the pages
 */
export async function openDemo() {
    if (process.env.STAGESIGN_WEB_URL) {
        return { url: process.env.STAGESIGN_WEB_URL, stop: async () => {} };
    }
    setUp();
    const directory = mkdtempSync(path.join(tmpdir(), 'stagesign-browser-'));
    const programs = await startPrograms(await choosePorts(true), directory);
    const stop = async () => {
        await programs.stop();
        rmSync(directory, { recursive: true, force: true });
    };
    return { url: programs.urls.web, stop };
}
