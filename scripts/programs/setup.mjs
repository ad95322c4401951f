/** Builds what the programs need, once: the npm packages, the pages' components and the two jars. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The programs as Maven leaves them. */
export const jars = {
    emulator: path.join(root, 'emulator/target/emulator-0.1.0-SNAPSHOT-exec.jar'),
    service: path.join(root, 'signing-service/target/signing-service-0.1.0-SNAPSHOT.jar')
};

/** Installs and builds whatever is missing or older than its sources; prints a line for each thing it does. */
export function setUp() {
    if (!isNewer('node_modules/.package-lock.json', ['package-lock.json'])) {
        run('Installing npm packages', 'npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
    }
    if (
        !isNewer('.stagesign/components/components.js', [
            'force-app',
            'emulator/src/main/lightning',
            'package-lock.json'
        ])
    ) {
        run('Bundling the components', 'npm', ['run', '-s', 'components']);
    }
    const sources = [
        'pom.xml',
        'emulator/pom.xml',
        'emulator/src/main',
        'signing-service/pom.xml',
        'signing-service/src/main'
    ];
    if (!Object.values(jars).every((jar) => isNewer(path.relative(root, jar), sources))) {
        run('Building the service and the emulator', 'mvn', [
            ...['-B', '-q', '--no-transfer-progress', 'package'],
            ...['-DskipTests', '-Dspotless.check.skip', '-Djacoco.skip']
        ]);
    }
}

function run(what, command, args) {
    console.log(`${what} …`);
    const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (result.status !== 0) {
        throw new Error(`${what} failed: "${command} ${args.join(' ')}" ended with ${result.status ?? result.error}.`);
    }
}

function isNewer(target, sources) {
    const file = path.join(root, target);
    return existsSync(file) && sources.every((source) => newest(path.join(root, source)) <= statSync(file).mtimeMs);
}

function newest(file) {
    const stat = statSync(file);
    if (!stat.isDirectory()) {
        return stat.mtimeMs;
    }
    return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
