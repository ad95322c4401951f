/** Platform events, by server-sent events from the org's event bus. */

/** Calls back for every event that is published from now on. */
export function subscribe(channel, replayId, onMessage) {
    const source = new EventSource(`/events?channel=${encodeURIComponent(channel)}`);
    source.addEventListener('message', ({ data }) => onMessage({ channel, data: JSON.parse(data) }));
    const subscription = { id: crypto.randomUUID(), channel, replayId, source };
    return new Promise((resolve) => source.addEventListener('open', () => resolve(subscription), { once: true }));
}

export async function unsubscribe(subscription, onDone = () => {}) {
    subscription.source.close();
    onDone({ id: subscription.id, successful: true });
}

export function onError() {}

export async function setDebugFlag() {}

export async function isEmpEnabled() {
    return true;
}
