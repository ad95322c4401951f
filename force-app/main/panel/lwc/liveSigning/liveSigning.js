/** Follows the signings of one opportunity while somebody looks at them. */
import { onError, subscribe, unsubscribe } from 'lightning/empApi';
import UPDATED from '@salesforce/schema/SigningRequestUpdated__e';
import OPPORTUNITY_ID from '@salesforce/schema/SigningRequestUpdated__e.OpportunityId__c';

const channel = `/event/${UPDATED.objectApiName}`;
/** Should an event be missed, or the org have no room for another listener. */
const slowly = 60000;

/**
 * Calls back on every change.
 * @param {string} opportunityId whose signings, in its long form
 * @param {() => void} onChange may be called without a change
 * @returns {() => void} ends it
 */
export function follow(opportunityId, onChange) {
    const changed = ({ data: { payload } }) => {
        if (payload[OPPORTUNITY_ID.fieldApiName] === opportunityId) {
            onChange();
        }
    };
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the fallback where no events arrive
    const timer = setInterval(onChange, slowly);
    const subscribed = subscribe(channel, -1, changed).catch(() => undefined);
    onError(() => undefined);
    return () => {
        clearInterval(timer);
        subscribed.then((subscription) => subscription && unsubscribe(subscription, () => undefined));
    };
}
