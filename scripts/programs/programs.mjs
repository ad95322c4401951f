/** Starts and stops the emulator and the signing service as the two programs they are. */
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { jars, root } from './setup.mjs';

/** The ports people get to see; each can be set by the environment variable of the same name. */
const defaults = {
    STAGESIGN_SERVICE_PORT: 8080,
    STAGESIGN_WEB_PORT: 8090,
    STAGESIGN_ORG_PORT: 8091,
    STAGESIGN_ACCOUNT_PORT: 8092
};

/**
 * Chooses the four ports.
 * @param {boolean} free true: free ones, so that several runs do not meet; false: the documented ones
 * @returns {Promise<{service: number, web: number, org: number, account: number}>}
 * @throws when a documented port is taken, naming the variable that moves it
 */
export async function choosePorts(free) {
    const ports = {};
    for (const [name, value] of Object.entries(defaults)) {
        const wanted = Number(process.env[name] ?? (free ? 0 : value));
        const role = name.split('_')[1].toLowerCase();
        ports[role] = await probe(wanted).catch(() => {
            throw new Error(
                `Port ${wanted} is taken. Stop what listens there, or choose another: ${name}=<port> scripts/demo`
            );
        });
    }
    return ports;
}

function probe(port) {
    return new Promise((resolve, reject) => {
        const server = createServer().once('error', reject);
        server.listen(port, '127.0.0.1', () => {
            const chosen = server.address().port;
            server.close(() => resolve(chosen));
        });
    });
}

/**
 * Starts both programs and waits until they are ready.
 * @param {{service: number, web: number, org: number, account: number}} ports
 * @param {string} directory where database, files and logs go
 * @returns {Promise<{urls: object, directory: string, stopService: () => Promise<void>, stop: () => Promise<void>}>}
 */
export async function startPrograms(ports, directory) {
    mkdirSync(directory, { recursive: true });
    const urls = Object.fromEntries(Object.entries(ports).map(([role, port]) => [role, `http://localhost:${port}`]));
    const emulator = start('emulator', jars.emulator, directory, [
        `--emulator.web-port=${ports.web}`,
        `--emulator.org-port=${ports.org}`,
        `--emulator.account-port=${ports.account}`,
        `--emulator.service-url=${urls.service}`,
        `--emulator.project-directory=${root}`,
        `--emulator.components-directory=${path.join(root, '.stagesign', 'components')}`
    ]);
    const programs = [emulator];
    const stop = async () => {
        await Promise.all(programs.map((program) => program.stop()));
    };
    try {
        await emulator.ready(`${urls.web}/`);
        const service = start('signing-service', jars.service, directory, serviceSettings(ports, urls, directory));
        programs.unshift(service);
        await service.ready(`${urls.service}/actuator/health/readiness`);
    } catch (problem) {
        await stop();
        throw problem;
    }
    return { urls, directory, stopService: programs[0].stop, stop };
}

function serviceSettings(ports, urls, directory) {
    return [
        `--server.port=${ports.service}`,
        '--server.address=127.0.0.1',
        `--stagesign.public-url=${urls.service}`,
        `--stagesign.data-directory=${directory}`,
        // SHA-256 of the operator's token, "stagesign-demo-operator"
        '--stagesign.ops-token-sha256=1aaccebdf0c108c1381201edd1d5a15629f06e5e48deffd15e497887ed0b5a0e',
        '--stagesign.orgs.demo.id=00D000000000001EAA',
        // SHA-256 of the token that the emulator's org sends, "stagesign-demo-org-token"
        '--stagesign.orgs.demo.token-sha256=4bdd24d753ffa816e4ed1ec75457e70f574ed8203b10a874044f535172d09a5b',
        `--stagesign.orgs.demo.salesforce.my-domain-url=${urls.org}`,
        '--stagesign.orgs.demo.salesforce.client-id=stagesign-demo',
        '--stagesign.orgs.demo.salesforce.client-secret=stagesign-demo-secret',
        `--stagesign.orgs.demo.onespan.base-url=${urls.account}/api`,
        '--stagesign.orgs.demo.onespan.api-key=stagesign-demo-api-key',
        '--stagesign.orgs.demo.onespan.callback-path=demo-callback-path-3f9c',
        '--stagesign.orgs.demo.onespan.callback-key=stagesign-demo-callback-key'
    ];
}

function start(name, jar, directory, args) {
    const log = path.join(directory, `${name}.log`);
    const child = spawn('java', ['-XX:TieredStopAtLevel=1', '-jar', jar, ...args], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe']
    });
    const file = createWriteStream(log);
    child.stdout.pipe(file, { end: false });
    child.stderr.pipe(file, { end: false });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    return {
        ready: (url) => untilReady(name, child, url, log),
        stop: async () => {
            child.kill('SIGTERM');
            await ended;
        }
    };
}

async function untilReady(name, child, url, log) {
    const deadline = Date.now() + 120_000;
    while (Date.now() < deadline) {
        if (child.exitCode !== null) {
            throw new Error(`The ${name} ended with ${child.exitCode} before it was ready. Its log: ${log}`);
        }
        const answer = await fetch(url).catch(() => undefined);
        if (answer?.ok) {
            return;
        }
        await pause(200);
    }
    throw new Error(`The ${name} was not ready at ${url} within two minutes. Its log: ${log}`);
}
