/** The running demo that the browser tests click through. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { choosePorts, startPrograms } from '../../scripts/programs/programs.mjs';
import { setUp } from '../../scripts/programs/setup.mjs';

/**
 * Opens a demo of its own on free ports.
 * @returns {Promise<{url: string, urls: object, stopService: () => Promise<void>, stop: () => Promise<void>}>}
 *     the address of the pages, and all addresses by their role
 */
export async function openDemo() {
    setUp();
    const directory = mkdtempSync(path.join(tmpdir(), 'stagesign-browser-'));
    const programs = await startPrograms(await choosePorts(true), directory);
    const stop = async () => {
        await programs.stop();
        rmSync(directory, { recursive: true, force: true });
    };
    return { url: programs.urls.web, urls: programs.urls, stopService: programs.stopService, stop };
}
