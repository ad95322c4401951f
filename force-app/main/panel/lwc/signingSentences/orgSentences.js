/** What the service says of what an org refuses, and of what is missing there. */
import SaidCannotRead from '@salesforce/label/c.SaidCannotRead';
import SaidCannotSee from '@salesforce/label/c.SaidCannotSee';
import SaidCannotWriteField from '@salesforce/label/c.SaidCannotWriteField';
import SaidCannotWriteFields from '@salesforce/label/c.SaidCannotWriteFields';
import SaidCannotWriteObject from '@salesforce/label/c.SaidCannotWriteObject';
import SaidCannotWriteSome from '@salesforce/label/c.SaidCannotWriteSome';
import SaidFixAssign from '@salesforce/label/c.SaidFixAssign';
import SaidFixGone from '@salesforce/label/c.SaidFixGone';
import SaidFixOrgAudience from '@salesforce/label/c.SaidFixOrgAudience';
import SaidFixOrgBadValue from '@salesforce/label/c.SaidFixOrgBadValue';
import SaidFixOrgClient from '@salesforce/label/c.SaidFixOrgClient';
import SaidFixOrgFlow from '@salesforce/label/c.SaidFixOrgFlow';
import SaidFixOrgForbids from '@salesforce/label/c.SaidFixOrgForbids';
import SaidFixOrgFull from '@salesforce/label/c.SaidFixOrgFull';
import SaidFixOrgInactive from '@salesforce/label/c.SaidFixOrgInactive';
import SaidFixOrgJwt from '@salesforce/label/c.SaidFixOrgJwt';
import SaidFixOrgKey from '@salesforce/label/c.SaidFixOrgKey';
import SaidFixOrgLocked from '@salesforce/label/c.SaidFixOrgLocked';
import SaidFixOrgNewer from '@salesforce/label/c.SaidFixOrgNewer';
import SaidFixOrgNoApi from '@salesforce/label/c.SaidFixOrgNoApi';
import SaidFixOrgNoLogin from '@salesforce/label/c.SaidFixOrgNoLogin';
import SaidFixOrgOther from '@salesforce/label/c.SaidFixOrgOther';
import SaidFixOrgPreAuthorized from '@salesforce/label/c.SaidFixOrgPreAuthorized';
import SaidFixOrgRule from '@salesforce/label/c.SaidFixOrgRule';
import SaidFixOrgRunAs from '@salesforce/label/c.SaidFixOrgRunAs';
import SaidFixOrgSession from '@salesforce/label/c.SaidFixOrgSession';
import SaidOpportunityGone from '@salesforce/label/c.SaidOpportunityGone';
import SaidOrgAddress from '@salesforce/label/c.SaidOrgAddress';
import SaidOrgAudience from '@salesforce/label/c.SaidOrgAudience';
import SaidOrgBadValue from '@salesforce/label/c.SaidOrgBadValue';
import SaidOrgBusy from '@salesforce/label/c.SaidOrgBusy';
import SaidOrgClient from '@salesforce/label/c.SaidOrgClient';
import SaidOrgConcurrent from '@salesforce/label/c.SaidOrgConcurrent';
import SaidOrgFlow from '@salesforce/label/c.SaidOrgFlow';
import SaidOrgForbids from '@salesforce/label/c.SaidOrgForbids';
import SaidOrgFull from '@salesforce/label/c.SaidOrgFull';
import SaidOrgGone from '@salesforce/label/c.SaidOrgGone';
import SaidOrgInactive from '@salesforce/label/c.SaidOrgInactive';
import SaidOrgInsecure from '@salesforce/label/c.SaidOrgInsecure';
import SaidOrgKey from '@salesforce/label/c.SaidOrgKey';
import SaidOrgLimit from '@salesforce/label/c.SaidOrgLimit';
import SaidOrgLocked from '@salesforce/label/c.SaidOrgLocked';
import SaidOrgNewer from '@salesforce/label/c.SaidOrgNewer';
import SaidOrgNoApi from '@salesforce/label/c.SaidOrgNoApi';
import SaidOrgNoLogin from '@salesforce/label/c.SaidOrgNoLogin';
import SaidOrgOther from '@salesforce/label/c.SaidOrgOther';
import SaidOrgPreAuthorized from '@salesforce/label/c.SaidOrgPreAuthorized';
import SaidOrgPuzzled from '@salesforce/label/c.SaidOrgPuzzled';
import SaidOrgRule from '@salesforce/label/c.SaidOrgRule';
import SaidOrgRunAs from '@salesforce/label/c.SaidOrgRunAs';
import SaidOrgSession from '@salesforce/label/c.SaidOrgSession';
import SaidOrgTooMany from '@salesforce/label/c.SaidOrgTooMany';

export default [
    [/The integration user cannot read the field (\w+(?:\.\w+)*)[.:]/, SaidCannotRead],
    [/The integration user cannot see the object (\w+)[.:]/, SaidCannotSee],
    [/The integration user cannot write the object (\w+)[.:]/, SaidCannotWriteObject],
    [/The integration user cannot write the field (\w+(?:\.\w+)*)[.:]/, SaidCannotWriteField],
    [/The integration user cannot write the fields (\w+(?:, ?\w+)*) of (\w+)[.:]/, SaidCannotWriteFields],
    [/The integration user cannot write a field of (\w+)[.:]/, SaidCannotWriteSome],
    [
        /[Aa]ssign the permission set StageSign Integration to the integration user, and check that the current StageSign package is installed\./,
        SaidFixAssign
    ],
    [/The integration user may not do this with (\w+)[.:]/, SaidOrgForbids],
    [/[Aa]ssign the permission set StageSign Integration and share the record with it\./, SaidFixOrgForbids],
    [/A validation rule, trigger or flow of this org refused the change of (\w+)[.:]/, SaidOrgRule],
    [/[Ee]xempt the integration user\./, SaidFixOrgRule],
    [/A record \((\w+)\) was deleted, or the integration user cannot see it[.:]/, SaidOrgGone],
    [/The opportunity was deleted, or the integration user cannot see it[.:]/, SaidOpportunityGone],
    [/[Rr]estore or share it\./, SaidFixGone],
    [/A record \((\w+)\) is locked, for example by an approval[.:]/, SaidOrgLocked],
    [/[Uu]nlock it\./, SaidFixOrgLocked],
    [/This org has no file storage left[.:]/, SaidOrgFull],
    [/[Aa]sk the Salesforce administrator to free or buy some\./, SaidFixOrgFull],
    [/This org does not allow API calls[.:]/, SaidOrgNoApi],
    [
        /[Aa]sk the Salesforce administrator to enable API access for the org and the integration user\./,
        SaidFixOrgNoApi
    ],
    [/Salesforce did not let the integration user in[.:]/, SaidOrgNoLogin],
    [/[Aa]sk the Salesforce administrator to check that it is active and may log in from here\./, SaidFixOrgNoLogin],
    [
        /[Cc]heck its user name, that it is active, and that the external client app has the certificate of the configured private key\./,
        SaidFixOrgJwt
    ],
    [/This org does not accept a value of (\w+)[.:]/, SaidOrgBadValue],
    [
        /[Cc]heck its required fields, its picklists and that the current StageSign package is installed\./,
        SaidFixOrgBadValue
    ],
    [/This org no longer knows the API version of StageSign[.:]/, SaidOrgNewer],
    [/[Uu]pdate the service\./, SaidFixOrgNewer],
    [/Salesforce does not know the client id or secret of this org[.:]/, SaidOrgClient],
    [/[Ee]nter the consumer key and secret of the external client app\./, SaidFixOrgClient],
    [/The integration user or the org is not active[.:]/, SaidOrgInactive],
    [/[Aa]sk the Salesforce administrator to activate it\./, SaidFixOrgInactive],
    [/The external client app does not allow this login[.:]/, SaidOrgFlow],
    [/[Ee]nable the flow and assign the app to the integration user\./, SaidFixOrgFlow],
    [/The external client app has no run-as user[.:]/, SaidOrgRunAs],
    [/[Aa]sk the Salesforce administrator to set one for the client credentials flow\./, SaidFixOrgRunAs],
    [/The integration user is not pre-authorized for the external client app[.:]/, SaidOrgPreAuthorized],
    [/[Aa]sk the Salesforce administrator to admit it by a permission set\./, SaidFixOrgPreAuthorized],
    [/Salesforce does not accept the audience of our login[.:]/, SaidOrgAudience],
    [
        /[Cc]onfigure https:\/\/login\.salesforce\.com, or https:\/\/test\.salesforce\.com for a sandbox\./,
        SaidFixOrgAudience
    ],
    [/The Salesforce login configured for this org opens another org[.:]/, SaidOrgOther],
    [/[Ee]nter the My Domain URL and the credentials of org (\w+)\./, SaidFixOrgOther],
    [/Salesforce named an address for this org that is not secure \(https\)\./, SaidOrgInsecure],
    [/The private key for this org cannot be used[.:]/, SaidOrgKey],
    [/[Cc]onfigure an RSA key as PKCS #8 in PEM\./, SaidFixOrgKey],
    [/Salesforce refuses a session that it has just opened\. If this goes on[.:]/, SaidOrgSession],
    [/[Ll]et the external client app issue opaque access tokens, not JWT-based ones\./, SaidFixOrgSession],
    [/Salesforce is busy at the moment \((\w+)\)\./, SaidOrgBusy],
    [/Salesforce does not understand a call of StageSign \((\w+)\)\./, SaidOrgPuzzled],
    [/There is no Salesforce API at the My Domain URL configured for this org \(HTTP (\d+)\)\./, SaidOrgAddress],
    [/Salesforce takes no more calls for this org at the moment \(HTTP 429\)\./, SaidOrgTooMany],
    [/This org has too many long API calls running\./, SaidOrgConcurrent],
    [/This org has used up its API calls of the last 24 hours\./, SaidOrgLimit]
];
