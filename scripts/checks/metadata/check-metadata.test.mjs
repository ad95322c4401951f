// Each defect in an otherwise sound package is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMetadata } from './check-metadata.mjs';
import { samplePackage, withFolderOf } from '../sample-package.mjs';
import { readWsdlTypes } from './wsdl-types.mjs';

const types = readWsdlTypes();

/** A defect: in the file whose name contains `file`, `from` becomes `to`; a finding has to match. */
const defects = [
    // The file itself
    ['unclosed element', 'Note__c', '</label>', '', /line 2: /],
    ['wrong namespace', 'Note__c', '2006/04/metadata', '2006/04/other', /the namespace must be/],
    ['unknown type', 'Note__c', /CustomField/g, 'CustomFeild', /there is no metadata type CustomFeild/],
    ['unknown element', 'Note__c', '<length>', '<size>1</size><length>', /there is no element size/],
    ['repeated element', 'Note__c', '<length>', '<length>1</length><length>', /length stands there 2 times/],
    ['missing element', 'Reader', '<label>Reader</label>', '', /PermissionSet: label is missing/],
    ['wrong choice', 'Note__c', '>Text<', '>Txt<', /CustomField.type: 'Txt' is none of/],
    ['wrong boolean', 'Key__c', '>true<', '>yes<', /required: 'yes' is not true or false/],
    ['wrong number', 'Note__c', '>80<', '>many<', /length: 'many' is not a number/],
    ['children where text belongs', 'Note__c', '<label>Note__c', '<label><b/>', /label: '' is not text/],
    // Fields
    [
        'field not named like its file',
        'Note__c',
        '<fullName>Note__c',
        '<fullName>Notes__c',
        /called Notes__c, the file/
    ],
    ['lookup to nothing', 'Deal__c', '>Opportunity<', '>Deal__c<', /there is no object Deal__c/],
    // Permission sets
    ['access to no class', 'Reader', '>Orders<', '>Ordres<', /there is no class Ordres/],
    [
        'class that components call and nobody is granted',
        'Reader',
        '<apexClass>Orders',
        '<apexClass>Others',
        /order.js: no permission set grants the class Orders/
    ],
    ['access to no object', 'Reader', '<object>Order__c', '<object>Ordre__c', /there is no object Ordre__c/],
    ['access to no metadata type', 'Reader', 'Rule__mdt', 'Rules__mdt', /there is no object Rules__mdt/],
    ['access to no field', 'Reader', 'Order__c.Note__c', 'Order__c.Nota__c', /there is no field Order__c.Nota__c/],
    [
        'access to a required field',
        'Reader',
        'Order__c.Note__c',
        'Order__c.Key__c',
        /Key__c is required or master-detail/
    ],
    ['access to a master-detail field', 'Reader', 'Order__c.Note__c', 'Order__c.Deal__c', /cannot be granted/],
    [
        'field that nobody is granted',
        'Reader',
        'Order__c.Note__c',
        'Contact.Email',
        /no permission set grants Order__c.Note/
    ],
    [
        'object without its master',
        'Reader',
        '<object>Opportunity',
        '<object>Lead',
        /Order__c can only .* with Opportunity/
    ],
    [
        'opportunity without account',
        'Reader',
        '<object>Account',
        '<object>Lead',
        /Opportunity can only .* with Account/
    ],
    ['access to no principal', 'Reader', 'Service-Org', 'Service-Ogr', /there is no principal Service-Ogr/],
    [
        'access to a parameter that is no principal',
        'externalC',
        'NamedPrincipal',
        'AuthHeader',
        /there is no principal/
    ],
    // Custom metadata
    ['value for no field', 'First', '<field>Days__c', '<field>Day__c', /there is no field Day__c/],
    ['value of the wrong type', 'First', 'xsd:double', 'xsd:string', /Days__c must be of type xsd:double/],
    ['value that is too long', 'First', '>Proposal<', '>Negotiation<', /Stage__c is longer than 10/],
    ['value that is no choice', 'First', '>All<', '>Some<', /Kind__c cannot be Some/],
    [
        'required value left out',
        'First',
        ' xsi:type="xsd:string">Proposal</value>',
        ' xsi:nil="true"/>',
        /Stage__c is requ/
    ],
    // Layouts
    ['layout with no such field', 'layouts', '<field>Note__c', '<field>Nota__c', /there is no field Nota__c/],
    ['related list of no such field', 'layouts', '<fields>Note__c', '<fields>Nota__c', /no field Order__c.Nota__c/],
    ['related list by no such lookup', 'layouts', 'Order__c.Deal__c', 'Order__c.Dael__c', /no field Order__c.Dael__c/],
    // Pages
    [
        'page with no such component',
        'flexipages',
        '>order</componentName>',
        '>ordre</componentName>',
        /no component ordre/
    ],
    ['page with a hidden component', 'order.js-meta', '<isExposed>true', '<isExposed>false', /order is not exposed/],
    ['tab with no such page', 'tabs/Orders', '<flexiPage>Orders', '<flexiPage>Ordres', /there is no page Ordres/],
    ['app with no such tab', 'applications', '<tabs>Orders', '<tabs>Ordres', /there is no tab Ordres/],
    [
        'action with no such component',
        'quickA',
        '<lightningWebComponent>order',
        '<lightningWebComponent>o',
        /component o$/
    ],
    ['report type with no such field', 'reportT', '<field>Note__c', '<field>Nota__c', /there is no field Nota__c/],
    ['report type of no object', 'reportT', '<baseObject>Order__c', '<baseObject>Ordre__c', /no object Ordre__c/],
    ['settings of no client app', 'ecaOauth', '>Service</ext', '>Srv</ext', /there is no external client app Srv/],
    ['visibility of no tab', 'Reader', '<tab>Orders', '<tab>Ordres', /there is no tab Ordres/],
    ['visibility of no app', 'Reader', '<application>Sales', '<application>Seals', /there is no app Seals/],
    // Labels
    ['label without translation', 'nl_NL', '<name>Refused', '<name>Refuse', /the label Refused is not translated/],
    ['translation of no label', 'nl_NL', '<name>Refused', '<name>Refuse', /there is no label Refuse$/],
    ['translation without its place', 'nl_NL', ' {0}', '', /Refused fills in other places/],
    ['apostrophe in a label', 'CustomLabels', 'Refused: {0}', "Can't: {0}", /an apostrophe in it has to be doubled/],
    ['apostrophe in a translation', 'nl_NL', 'Geweigerd: {0}', "'s Avonds: {0}", /apostrophe in it has to be doubled/],
    ['label that is used nowhere', 'Orders.cls', 'System.Label.Refused', 'null', /label Refused is used nowhere/],
    ['label that no component uses', 'order.js', 'label/c.Order', 'label/c.Refused', /label Order is used nowhere/],
    // Credentials and code
    [
        'named credential on nothing',
        'namedC',
        '<externalCredential>Service',
        '<externalCredential>Srv',
        /credential Srv/
    ],
    ['callout to nothing', 'Orders.cls', 'callout:Service', 'callout:Srv', /there is no named credential Srv/],
    ['use of no label', 'Orders.cls', 'Label.Refused', 'Label.Refuse', /there is no label Refuse$/],
    ['use of no label in a component', 'order.js', 'label/c.Order', 'label/c.Ordre', /there is no label Ordre$/],
    ['use of no class in a component', 'order.js', 'Orders.place', 'Ordres.place', /there is no class Ordres$/]
];

test('nothing is said about a sound package', async () => {
    assert.deepEqual(await findingsFor(samplePackage), []);
});

for (const [what, file, from, to, expected] of defects) {
    test(`found: ${what}`, () => assertFound(expected, packageWith(file, from, to)));
}

test('found: record of no type', async () => {
    await assertFound(/there is no type Rule__mdt/, packageWithout('objects/Rule__mdt/'));
});

for (const language of ['nl_NL', 'fr', 'de']) {
    test(`found: no translations for ${language}`, async () => {
        await assertFound(new RegExp(`no translations for ${language}`), packageWithout(`translations/${language}`));
    });
}

test('a label that only a formula uses is used', async () => {
    const files = packageWith('order.js', 'label/c.Order', 'label/c.Refused');
    const formula = files['objects/Order__c/fields/Note__c.field-meta.xml'].replace(
        '<length>',
        '<formula>$Label.Order</formula><length>'
    );

    assert.deepEqual(await findingsFor({ ...files, 'objects/Order__c/fields/Note__c.field-meta.xml': formula }), []);
});

test('found: action for flows that nobody is granted', async () => {
    await assertFound(/Sending.cls: no permission set grants the class Sending/, {
        ...samplePackage,
        'classes/Sending.cls': 'public class Sending { @InvocableMethod public static void send() {} }'
    });
});

test('found: tab of no object', async () => {
    await assertFound(/there is no object Order__c/, packageWithout('objects/Order__c/'));
});

test('found: class without metadata', async () => {
    await assertFound(
        /classes\/Orders.cls: there is no -meta.xml beside it/,
        packageWithout('classes/Orders.cls-meta.xml')
    );
});

test('files are counted', async () => {
    const count = await withFolderOf(samplePackage, (root) => checkMetadata(root, types).count);
    assert.equal(count, Object.keys(samplePackage).filter((name) => name.endsWith('-meta.xml')).length);
});

async function assertFound(expected, files) {
    const findings = await findingsFor(files);
    assert.ok(
        findings.some((finding) => expected.test(finding)),
        `${expected} in:\n${findings.join('\n')}`
    );
}

function findingsFor(files) {
    return withFolderOf(files, (root) => checkMetadata(root, types).findings);
}

function packageWith(part, from, to) {
    const [name, text] = Object.entries(samplePackage).find(([file]) => file.includes(part));
    const changed = text.replace(from, to);
    assert.notEqual(changed, text, `the defect can be made in ${name}`);
    return { ...samplePackage, [name]: changed };
}

function packageWithout(prefix) {
    return Object.fromEntries(Object.entries(samplePackage).filter(([file]) => !file.startsWith(prefix)));
}
