// A small sound package for the tests of the checks, as file name -> text.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const xml = (type, content, attributes = '') =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata"${attributes}>${content}</${type}>\n`;

const field = (name, type, more = '') =>
    xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);

const translations = (refused, order) =>
    xml(
        'Translations',
        `<customLabels><label>${refused}</label><name>Refused</name></customLabels><customLabels><label>${order}</label><name>Order</name></customLabels>`
    );

const granted = (object) =>
    `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;

export const samplePackage = {
    'objects/Order__c/Order__c.object-meta.xml': xml(
        'CustomObject',
        '<label>Order</label><pluralLabel>Orders</pluralLabel><nameField><label>Number</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ControlledByParent</sharingModel>'
    ),
    'objects/Order__c/fields/Deal__c.field-meta.xml': field(
        'Deal__c',
        'MasterDetail',
        '<referenceTo>Opportunity</referenceTo><relationshipName>Orders</relationshipName>'
    ),
    'objects/Order__c/fields/Note__c.field-meta.xml': field('Note__c', 'Text', '<length>80</length>'),
    'objects/Order__c/fields/Key__c.field-meta.xml': field(
        'Key__c',
        'Text',
        '<length>80</length><required>true</required>'
    ),
    'objects/Ordered__e/Ordered__e.object-meta.xml': xml(
        'CustomObject',
        '<label>Ordered</label><pluralLabel>Ordered</pluralLabel><eventType>HighVolume</eventType><publishBehavior>PublishAfterCommit</publishBehavior><deploymentStatus>Deployed</deploymentStatus>'
    ),
    'objects/Ordered__e/fields/Number__c.field-meta.xml': field('Number__c', 'Text', '<length>10</length>'),
    'objects/Rule__mdt/Rule__mdt.object-meta.xml': xml(
        'CustomObject',
        '<label>Rule</label><pluralLabel>Rules</pluralLabel><visibility>Public</visibility>'
    ),
    'objects/Rule__mdt/fields/Stage__c.field-meta.xml': field(
        'Stage__c',
        'Text',
        '<length>10</length><required>true</required>'
    ),
    'objects/Rule__mdt/fields/Days__c.field-meta.xml': field(
        'Days__c',
        'Number',
        '<precision>3</precision><scale>0</scale>'
    ),
    'objects/Rule__mdt/fields/Kind__c.field-meta.xml': field(
        'Kind__c',
        'Picklist',
        '<valueSet><valueSetDefinition><sorted>false</sorted><value><fullName>All</fullName><default>true</default><label>All</label></value></valueSetDefinition></valueSet>'
    ),
    'objects/Settings__c/Settings__c.object-meta.xml': xml(
        'CustomObject',
        '<customSettingsType>Hierarchy</customSettingsType><label>Settings</label><visibility>Protected</visibility>'
    ),
    'objects/Settings__c/fields/Paused__c.field-meta.xml': field(
        'Paused__c',
        'Checkbox',
        '<defaultValue>false</defaultValue>'
    ),
    'customMetadata/Rule.First.md-meta.xml': xml(
        'CustomMetadata',
        '<label>First</label><protected>false</protected>' +
            '<values><field>Stage__c</field><value xsi:type="xsd:string">Proposal</value></values>' +
            '<values><field>Days__c</field><value xsi:type="xsd:double">3.0</value></values>' +
            '<values><field>Kind__c</field><value xsi:type="xsd:string">All</value></values>',
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"'
    ),
    'externalCredentials/Service.externalCredential-meta.xml': xml(
        'ExternalCredential',
        '<authenticationProtocol>Custom</authenticationProtocol><externalCredentialParameters><parameterGroup>Org</parameterGroup><parameterName>Org</parameterName><parameterType>NamedPrincipal</parameterType></externalCredentialParameters><label>Service</label>'
    ),
    'namedCredentials/Service.namedCredential-meta.xml': xml(
        'NamedCredential',
        '<label>Service</label><namedCredentialParameters><externalCredential>Service</externalCredential><parameterName>ExternalCredential</parameterName><parameterType>Authentication</parameterType></namedCredentialParameters><namedCredentialType>SecuredEndpoint</namedCredentialType>'
    ),
    'permissionsets/Reader.permissionset-meta.xml': xml(
        'PermissionSet',
        '<label>Reader</label><classAccesses><apexClass>Orders</apexClass><enabled>true</enabled></classAccesses>' +
            '<customMetadataTypeAccesses><enabled>true</enabled><name>Rule__mdt</name></customMetadataTypeAccesses>' +
            '<externalCredentialPrincipalAccesses><enabled>true</enabled><externalCredentialPrincipal>Service-Org</externalCredentialPrincipal></externalCredentialPrincipalAccesses>' +
            '<fieldPermissions><editable>false</editable><field>Order__c.Note__c</field><readable>true</readable></fieldPermissions>' +
            '<applicationVisibilities><application>Sales</application><visible>true</visible></applicationVisibilities>' +
            '<tabSettings><tab>Orders</tab><visibility>Visible</visibility></tabSettings>' +
            granted('Account') +
            granted('Opportunity') +
            granted('Order__c')
    ),
    'layouts/Order__c-Order Layout.layout-meta.xml': xml(
        'Layout',
        '<layoutSections><layoutColumns><layoutItems><field>Note__c</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections><relatedLists><fields>Note__c</fields><relatedList>Order__c.Deal__c</relatedList></relatedLists>'
    ),
    'labels/CustomLabels.labels-meta.xml': xml(
        'CustomLabels',
        '<labels><fullName>Refused</fullName><language>en_US</language><protected>true</protected><shortDescription>Refused</shortDescription><value>Refused: {0}</value></labels>' +
            '<labels><fullName>Order</fullName><language>en_US</language><protected>true</protected><shortDescription>Order</shortDescription><value>Order</value></labels>'
    ),
    'translations/nl_NL.translation-meta.xml': translations('Geweigerd: {0}', 'Bestellen'),
    'translations/fr.translation-meta.xml': translations('Refusé : {0}', 'Commander'),
    'translations/de.translation-meta.xml': translations('Abgelehnt: {0}', 'Bestellen'),
    'classes/Orders.cls': "class Orders { String a = System.Label.Refused; String b = 'callout:Service/api'; }\n",
    'lwc/order/order.js':
        "import place from '@salesforce/apex/Orders.place';\nimport order from '@salesforce/label/c.Order';\n",
    'lwc/order/order.js-meta.xml': xml(
        'LightningComponentBundle',
        '<apiVersion>67.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__AppPage</target></targets><targetConfigs><targetConfig targets="lightning__AppPage"/></targetConfigs>'
    ),
    'flexipages/Orders.flexipage-meta.xml': xml(
        'FlexiPage',
        '<flexiPageRegions><itemInstances><componentInstance><componentName>order</componentName><identifier>order</identifier></componentInstance></itemInstances><itemInstances><componentInstance><componentName>flexipage:richText</componentName><identifier>text</identifier></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><masterLabel>Orders</masterLabel><template><name>flexipage:defaultAppHomeTemplate</name></template><type>AppPage</type>'
    ),
    'tabs/Orders.tab-meta.xml': xml(
        'CustomTab',
        '<flexiPage>Orders</flexiPage><label>Orders</label><motif>Custom18: Form</motif>'
    ),
    'tabs/Order__c.tab-meta.xml': xml('CustomTab', '<customObject>true</customObject><motif>Custom18: Form</motif>'),
    'applications/Sales.app-meta.xml': xml(
        'CustomApplication',
        '<formFactors>Large</formFactors><label>Sales</label><tabs>standard-Opportunity</tabs><tabs>Orders</tabs><tabs>Order__c</tabs><uiType>Lightning</uiType>'
    ),
    'quickActions/Opportunity.Order.quickAction-meta.xml': xml(
        'QuickAction',
        '<actionSubtype>ScreenAction</actionSubtype><label>Order</label><lightningWebComponent>order</lightningWebComponent><optionsCreateFeedItem>false</optionsCreateFeedItem><type>LightningWebComponent</type>'
    ),
    'reportTypes/Orders.reportType-meta.xml': xml(
        'ReportType',
        '<baseObject>Order__c</baseObject><category>opportunities</category><deployed>true</deployed><label>Orders</label><sections><columns><checkedByDefault>true</checkedByDefault><field>Note__c</field><table>Order__c</table></columns><masterLabel>Orders</masterLabel></sections>'
    ),
    'externalClientApps/Service.eca-meta.xml': xml(
        'ExternalClientApplication',
        '<distributionState>Packaged</distributionState><label>Service</label>'
    ),
    'extlClntAppOauthSettings/Service_oauth.ecaOauth-meta.xml': xml(
        'ExtlClntAppOauthSettings',
        '<commaSeparatedOauthScopes>Api</commaSeparatedOauthScopes><externalClientApplication>Service</externalClientApplication>'
    ),
    'classes/Orders.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>')
};

/** What use(folder) returns, called with the files written to a folder of its own, which is gone afterwards. */
export async function withFolderOf(files, use) {
    const root = mkdtempSync(path.join(tmpdir(), 'metadata-check-'));
    try {
        for (const [name, text] of Object.entries(files)) {
            const file = path.join(root, name);
            mkdirSync(path.dirname(file), { recursive: true });
            writeFileSync(file, text);
        }
        return await use(root);
    } finally {
        rmSync(root, { recursive: true });
    }
}
