// The SOQL check finds what is wrong in a query, and says nothing about what is right.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const classPath = [path.join(here, 'target'), path.join(here, '../apex-ls/target/jars/*')].join(path.delimiter);

const sound = {
    'a field of the project': 'SELECT Status__c FROM Request__c',
    'names in any case': 'select STATUS__C from request__C',
    'a field of the platform': 'SELECT Name, StageName FROM Opportunity WHERE Amount > 3 ORDER BY CloseDate',
    'a project field on a platform object': 'SELECT Key__c FROM ContentVersion',
    'a way up': 'SELECT Deal__r.Account.Owner.Name FROM Request__c',
    'a way down': 'SELECT Id, (SELECT Status__c FROM Requests__r) FROM Opportunity',
    'a way down on the platform': 'SELECT (SELECT Contact.Email FROM OpportunityContactRoles) FROM Opportunity',
    'a query within a condition': 'SELECT Id FROM Opportunity WHERE Id IN (SELECT Deal__c FROM Request__c)',
    'an alias': 'SELECT r.Status__c FROM Request__c r',
    'a column alias': 'SELECT Status__c state, COUNT(Id) total FROM Request__c GROUP BY Status__c ORDER BY COUNT(Id)',
    'a bound expression': 'SELECT Id FROM Request__c WHERE Status__c = :new Values().nothing',
    'custom metadata': 'SELECT DeveloperName, MasterLabel FROM Rule__mdt'
};

const faulty = {
    'SELECT Statsu__c FROM Request__c': "no field 'Statsu__c' on Request__c",
    'SELECT Id FROM Request__c WHERE Statsu__c = null': "no field 'Statsu__c' on Request__c",
    'SELECT Id FROM Request__c ORDER BY Statsu__c': "no field 'Statsu__c' on Request__c",
    'SELECT MAX(Statsu__c) FROM Request__c': "no field 'Statsu__c' on Request__c",
    'SELECT Id FROM Requst__c': "no object 'Requst__c'",
    'SELECT Stage FROM Opportunity': "no field 'Stage' on Opportunity",
    'SELECT Deal__r.Stage FROM Request__c': "no field 'Stage' on Opportunity",
    'SELECT Deal__c.Name FROM Request__c': "'Deal__c' on Request__c is no relationship",
    'SELECT (SELECT Id FROM Request__r) FROM Opportunity': "no child relationship 'Request__r' on Opportunity",
    'SELECT (SELECT Statsu__c FROM Requests__r) FROM Opportunity': "no field 'Statsu__c' on Request__c",
    'SELECT Id FROM Opportunity WHERE Id IN (SELECT Deal FROM Request__c)': "no field 'Deal' on Request__c",
    'SELECT OwnerId FROM Rule__mdt': "no field 'OwnerId' on Rule__mdt"
};

let found;

before(() => {
    const root = mkdtempSync(path.join(tmpdir(), 'soql-check-'));
    writeSchema(root);
    [...Object.values(sound), ...Object.keys(faulty)].forEach((query, i) => writeClass(root, `Query${i}`, query));
    const run = spawnSync('java', ['-cp', classPath, 'io.stagesign.soql.SoqlCheck', root], { encoding: 'utf8' });
    rmSync(root, { recursive: true });
    found = { status: run.status, lines: run.stdout.trim().split('\n'), errors: run.stderr };
});

after(() => assert.equal(found.errors, ''));

Object.keys(sound).forEach((what, i) => {
    test(`nothing is said about ${what}`, () => assert.deepEqual(findingsIn(`Query${i}`), []));
});

Object.entries(faulty).forEach(([query, message], i) => {
    test(`${query}: ${message}`, () => {
        const findings = findingsIn(`Query${i + Object.keys(sound).length}`);
        assert.equal(findings.length, 1, findings.join('\n'));
        assert.ok(findings[0].endsWith(message), findings[0]);
        assert.match(findings[0], /\.cls:3:\d+ /, 'the line of the query is named');
    });
});

test('findings make the check fail', () => assert.equal(found.status, 1));

test('every query is counted', () => {
    const all = Object.keys(sound).length + Object.keys(faulty).length;
    assert.equal(found.lines.at(-1), `${all} queries checked`);
});

function findingsIn(name) {
    return found.lines.filter((line) => line.startsWith(`classes/${name}.cls`));
}

function writeClass(root, name, query) {
    write(
        root,
        `classes/${name}.cls`,
        `class ${name} {\n    void run() {\n        Object found = [${query}];\n    }\n}\n`
    );
}

function writeSchema(root) {
    writeField(root, 'Request__c', 'Status__c', '');
    writeField(
        root,
        'Request__c',
        'Deal__c',
        '<referenceTo>Opportunity</referenceTo><relationshipName>Requests</relationshipName>'
    );
    writeField(root, 'ContentVersion', 'Key__c', '');
    writeField(root, 'Rule__mdt', 'Stage__c', '');
}

function writeField(root, object, name, more) {
    const xml = `<CustomField><fullName>${name}</fullName>${more}</CustomField>`;
    write(root, `objects/${object}/fields/${name}.field-meta.xml`, xml);
}

function write(root, name, text) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
}
