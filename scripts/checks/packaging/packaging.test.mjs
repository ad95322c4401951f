// The scripts for those with a Dev Hub refuse with a sentence where something is missing, and otherwise do their steps.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const TOOLS = ['bash', 'cat', 'dirname', 'env', 'git', 'grep', 'head', 'sed'];
const HUB = '{"status":0,"result":[{"name":"target-dev-hub","value":"hub@stagesign.example"}]}';
const NO_HUB = '{"status":0,"result":[{"name":"target-dev-hub","success":true}]}';

test('without the Salesforce CLI both scripts say how to get it', () => {
    for (const script of ['scratch-org', 'package-version']) {
        const { status, stderr } = run(script);

        assert.equal(status, 1);
        assert.match(stderr, /Salesforce CLI \(sf\) is not installed/);
    }
});

test('without a Dev Hub both scripts say how to sign in', () => {
    for (const script of ['scratch-org', 'package-version']) {
        const { status, stderr, calls } = run(script, { hub: NO_HUB });

        assert.equal(status, 1);
        assert.match(stderr, /No Dev Hub is set/);
        assert.equal(calls.length, 1, 'nothing is made');
    }
});

test('a scratch org is made, filled and tested', () => {
    const { status, stdout, calls } = run('scratch-org', { hub: HUB, args: ['mine'] });

    assert.equal(status, 0);
    assert.deepEqual(
        calls.map((call) => call.split(' ').slice(0, 3).join(' ')),
        [
            'config get target-dev-hub',
            'org create scratch',
            'project deploy start',
            'org assign permset',
            'apex run test'
        ]
    );
    assert.match(calls[1], /--alias mine .*--target-dev-hub hub@stagesign\.example/);
    assert.match(stdout, /sf org open --target-org mine/);
});

test('a version is not built before the package exists', () => {
    const { status, stderr } = run('package-version', { hub: HUB });

    assert.equal(status, 1);
    assert.match(stderr, /sf package create --name StageSign --package-type Managed/);
});

test('a version is not built from what is not committed', () => {
    const { status, stderr } = run('package-version', { hub: HUB, packageId: true, dirty: true });

    assert.equal(status, 1);
    assert.match(stderr, /not committed/);
});

test('a version is built from the commit', () => {
    const { status, calls, commit } = run('package-version', { hub: HUB, packageId: true });

    assert.equal(status, 0);
    assert.match(calls[1], /^package version create --package StageSign .*--code-coverage/);
    assert.ok(calls[1].includes(`--tag ${commit}`));
});

test('a version is promoted by its id', () => {
    const { status, calls } = run('package-version', { hub: HUB, args: ['promote', '04t000000000001'] });

    assert.equal(status, 0);
    assert.match(calls[1], /^package version promote --package 04t000000000001 /);
});

test('an unknown command is refused', () => {
    const { status, stderr } = run('package-version', { hub: HUB, args: ['publish'] });

    assert.equal(status, 1);
    assert.match(stderr, /Unknown command publish/);
});

/** Runs the script in a copy of the project, with nothing but a few tools and, if there is a hub, a recording `sf`. */
function run(script, { hub, args = [], packageId = false, dirty = false } = {}) {
    const folder = mkdtempSync(path.join(tmpdir(), 'packaging-'));
    try {
        const project = path.join(folder, 'project');
        const log = path.join(folder, 'calls');
        copyProject(project, packageId);
        const commit = commitAll(project);
        if (dirty) {
            writeFileSync(path.join(project, 'left-over'), '');
        }
        const environment = { PATH: tools(folder, hub, log), HOME: folder };
        const result = spawnSync(path.join(project, 'scripts', script), args, { env: environment, encoding: 'utf8' });
        return { ...result, commit, calls: hub ? readFileSync(log, 'utf8').trim().split('\n') : [] };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function copyProject(project, packageId) {
    for (const file of ['scripts/scratch-org', 'scripts/package-version', 'scripts/programs/dev-hub.sh']) {
        mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
        cpSync(path.join(root, file), path.join(project, file));
    }
    const description = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
    const packageAliases = packageId ? { StageSign: '0Ho000000000001' } : {};
    writeFileSync(path.join(project, 'sfdx-project.json'), JSON.stringify({ ...description, packageAliases }, null, 4));
}

function commitAll(project) {
    const git = (...args) => execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' }).trim();
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=T', '-c', 'user.email=t@stagesign.example', 'commit', '--quiet', '--message', 'All');
    return git('rev-parse', 'HEAD');
}

function tools(folder, hub, log) {
    const bin = path.join(folder, 'bin');
    mkdirSync(bin);
    for (const tool of TOOLS) {
        const found = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).stdout.trim();
        symlinkSync(found, path.join(bin, tool));
    }
    if (hub) {
        const sf = path.join(bin, 'sf');
        const answer = `case "$1 $2" in "config get") echo '${hub}' ;; esac`;
        writeFileSync(sf, `#!/usr/bin/env bash\necho "$*" >> ${log}\n${answer}\n`);
        chmodSync(sf, 0o755);
    }
    return bin;
}
