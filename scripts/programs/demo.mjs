/** The program behind scripts/demo. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { driveMainJob } from './headless.mjs';
import { choosePorts, startPrograms } from './programs.mjs';
import { root, setUp } from './setup.mjs';

const usage = 'usage: scripts/demo [--headless]';

async function main(args) {
    if (args.some((arg) => arg !== '--headless')) {
        throw new Error(usage);
    }
    setUp();
    await (args.includes('--headless') ? headless() : interactive());
}

async function headless() {
    const directory = mkdtempSync(path.join(tmpdir(), 'stagesign-'));
    const programs = await startPrograms(await choosePorts(true), directory);
    try {
        const filed = await driveMainJob(programs.urls, (line) => console.log(line));
        console.log('\nNow on the opportunity:');
        for (const { kind, title, size, sha256 } of filed) {
            console.log(`  ${kind.padEnd(8)}  ${String(size).padStart(8)} bytes  ${sha256}  ${title}`);
        }
    } catch (problem) {
        problem.message += `\nLogs: ${directory}`;
        throw problem;
    } finally {
        await programs.stop();
    }
    rmSync(directory, { recursive: true, force: true });
}

async function interactive() {
    // The emulator's clouds are empty at every start; so is the service's memory of them.
    const directory = path.join(root, '.stagesign', 'demo');
    rmSync(directory, { recursive: true, force: true });
    const programs = await startPrograms(await choosePorts(false), directory);
    console.log(guide(programs));
    await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
    console.log('Stopping …');
    await programs.stop();
}

function guide({ urls, directory }) {
    return `
Ready. Open ${urls.web}

  1. Choose an opportunity, mark the stage "Proposal" as current.
  2. Watch its signing request become Sent.
  3. Open the mailbox (${urls.web}/mailbox), follow each signer's invitation and sign.
  4. Back on the opportunity: the signed documents and the evidence report are among its files.

Logs: ${path.relative(root, directory)}/*.log     Health of the service: ${urls.service}/actuator/health
Stop with Ctrl-C.`;
}

main(process.argv.slice(2)).catch((problem) => {
    console.error(`\n${problem.message}`);
    process.exitCode = 1;
});
