/** Leads to the pages that the emulator has for what components navigate to. */
export const CurrentPageReference = class {
    constructor(callback) {
        callback({ type: 'standard__webPage', attributes: { url: location.href }, state: {} });
    }
    connect() {}
    disconnect() {}
    update() {}
};

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

function address({ type, attributes = {}, state = {} }) {
    switch (type) {
        case 'standard__recordPage':
            return attributes.recordId.startsWith('006')
                ? `/opportunities/${attributes.recordId}`
                : `/files/${attributes.recordId}`;
        case 'standard__namedPage':
            return `/files/${(state.selectedRecordId ?? '').split(',')[0]}`;
        case 'standard__component':
            return `/app/${attributes.componentName.split('__').pop()}`;
        case 'standard__webPage':
            return attributes.url;
        default:
            return '/';
    }
}

/** Adds navigation to a component. */
export function NavigationMixin(Base) {
    return class extends Base {
        [Navigate](reference) {
            location.assign(address(reference));
        }

        async [GenerateUrl](reference) {
            return address(reference);
        }
    };
}

NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;
