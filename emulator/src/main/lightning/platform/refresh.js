/** Refreshing the page's data after a component changed it. */
export class RefreshEvent extends CustomEvent {
    constructor() {
        super('lightning__refresh', { bubbles: true, composed: true });
    }
}

export function registerRefreshHandler() {
    return {};
}

export function unregisterRefreshHandler() {}

export function registerRefreshContainer() {
    return {};
}

export function unregisterRefreshContainer() {}
