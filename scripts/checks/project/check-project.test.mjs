// Mistakes in the project file and in the scratch org definition are found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withFolderOf } from '../sample-package.mjs';
import { checkProject } from './check-project.mjs';

const project = {
    namespace: 'sample',
    packageDirectories: [
        { path: 'force-app', package: 'Sample', versionNumber: '1.0.0.NEXT', definitionFile: 'scratch.json' }
    ]
};
const scratch = { orgName: 'Sample', edition: 'Developer' };

test('a sound project passes', async () => {
    assert.deepEqual(await check(project, scratch), []);
});

test('a project without package directories is found', async () => {
    assert.match((await check({ namespace: 'sample' }, scratch)).join(), /required property 'packageDirectories'/);
});

test('an unknown setting of a package directory is found', async () => {
    const packageDirectories = [{ ...project.packageDirectories[0], pth: 'force-app' }];

    assert.match((await check({ ...project, packageDirectories }, scratch)).join(), /"pth"/);
});

test('a scratch org of no edition is found', async () => {
    assert.match((await check(project, { ...scratch, edition: 'Devloper' })).join(), /scratch\.json: .*edition/);
});

function check(projectFile, definition) {
    const files = { 'sfdx-project.json': JSON.stringify(projectFile), 'scratch.json': JSON.stringify(definition) };
    return withFolderOf(files, checkProject);
}
