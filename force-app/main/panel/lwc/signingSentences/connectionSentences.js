/** What the service says of the connection test, of the way to both clouds and of OneSpan. */
import SaidAccountAddress from '@salesforce/label/c.SaidAccountAddress';
import SaidAccountForbids from '@salesforce/label/c.SaidAccountForbids';
import SaidAccountForgot from '@salesforce/label/c.SaidAccountForgot';
import SaidAccountKey from '@salesforce/label/c.SaidAccountKey';
import SaidAccountLimit from '@salesforce/label/c.SaidAccountLimit';
import SaidAccountOpen from '@salesforce/label/c.SaidAccountOpen';
import SaidAccountRefused from '@salesforce/label/c.SaidAccountRefused';
import SaidCallbackArrived from '@salesforce/label/c.SaidCallbackArrived';
import SaidCallbackLost from '@salesforce/label/c.SaidCallbackLost';
import SaidCallbackStrange from '@salesforce/label/c.SaidCallbackStrange';
import SaidCallbackTaken from '@salesforce/label/c.SaidCallbackTaken';
import SaidCloudAway from '@salesforce/label/c.SaidCloudAway';
import SaidCloudBusy from '@salesforce/label/c.SaidCloudBusy';
import SaidCloudLate from '@salesforce/label/c.SaidCloudLate';
import SaidCloudTooLarge from '@salesforce/label/c.SaidCloudTooLarge';
import SaidCloudTooLong from '@salesforce/label/c.SaidCloudTooLong';
import SaidCloudUnclear from '@salesforce/label/c.SaidCloudUnclear';
import SaidCloudsLate from '@salesforce/label/c.SaidCloudsLate';
import SaidFixAccountAddress from '@salesforce/label/c.SaidFixAccountAddress';
import SaidFixAccountForbids from '@salesforce/label/c.SaidFixAccountForbids';
import SaidFixAccountKey from '@salesforce/label/c.SaidFixAccountKey';
import SaidFixAccountRefused from '@salesforce/label/c.SaidFixAccountRefused';
import SaidFixNetwork from '@salesforce/label/c.SaidFixNetwork';
import SaidFixProxy from '@salesforce/label/c.SaidFixProxy';
import SaidFixPublicUrl from '@salesforce/label/c.SaidFixPublicUrl';
import SaidFixRegistration from '@salesforce/label/c.SaidFixRegistration';
import SaidNoCode from '@salesforce/label/c.SaidNoCode';
import SaidOrgOpen from '@salesforce/label/c.SaidOrgOpen';
import SaidOrgReached from '@salesforce/label/c.SaidOrgReached';
import SaidServiceStopping from '@salesforce/label/c.SaidServiceStopping';

export default [
    [/Org (\w+) reached the service with its own token\./, SaidOrgReached],
    [/The integration user is in, and may read and write what it needs\./, SaidOrgOpen],
    [/The OneSpan account takes the API key\./, SaidAccountOpen],
    [/A callback through (\S+) arrived\./, SaidCallbackArrived],
    [
        /Another StageSign service answers at the public address: it does not know the path or the key\./,
        SaidCallbackStrange
    ],
    [/The public address answers \(HTTP (\d+)\), but the call did not arrive here\./, SaidCallbackLost],
    [/The address works, but the OneSpan account calls another one: it can call only one\./, SaidCallbackTaken],
    [/Let stagesign\.public-url lead to this service\./, SaidFixPublicUrl],
    [
        /Let stagesign\.public-url lead to this service, and the proxy pass \/callbacks\/ with its headers\./,
        SaidFixProxy
    ],
    [/Remove that registration in OneSpan Sign; StageSign registers its own within the hour\./, SaidFixRegistration],
    [
        /Check stagesign\.public-url, the name server, the proxy, the certificate and the firewall between the internet and the service\./,
        SaidFixNetwork
    ],
    [/The clouds did not answer in time\./, SaidCloudsLate],
    [/The service is stopping\./, SaidServiceStopping],
    [/(?:The address )?(OneSpan|Salesforce|https?:\S+) did not answer in time\./, SaidCloudLate],
    [/(?:The address )?(OneSpan|Salesforce|https?:\S+) could not be reached, or the connection broke\./, SaidCloudAway],
    [/(OneSpan|Salesforce) gave a longer answer than any call of ours should get\./, SaidCloudTooLong],
    [/(OneSpan|Salesforce) sent a file of more than (\d+) bytes\./, SaidCloudTooLarge],
    [/(OneSpan|Salesforce) is not available at the moment \(HTTP (\d+)\)\./, SaidCloudBusy],
    [/(OneSpan|Salesforce) gave an answer from which it is not clear what was done\./, SaidCloudUnclear],
    [/OneSpan refused the API key of this org[.:]/, SaidAccountKey],
    [/[Aa]sk the administrator to enter a valid one\./, SaidFixAccountKey],
    [/There is no OneSpan API at the address configured for this org \(HTTP (\d+)\)[.:]/, SaidAccountAddress],
    [/[Cc]orrect it\./, SaidFixAccountAddress],
    [/OneSpan takes no more calls for this account at the moment \(HTTP 429\)\./, SaidAccountLimit],
    [/OneSpan does not allow this to the owner of the API key \((.*?)\)[.:]/, SaidAccountForbids],
    [/[Aa]sk the administrator of the OneSpan account to allow it\./, SaidFixAccountForbids],
    [/OneSpan does not know this transaction or document any more \((.*?)\)\./, SaidAccountForgot],
    [/OneSpan refused the transaction \((.*?)\)[.:]/, SaidAccountRefused],
    [/[Cc]orrect the document or the rule and send it again\./, SaidFixAccountRefused],
    [/\(no reason given\)/, SaidNoCode]
];
