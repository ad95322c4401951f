import SigningPanel from 'c/signingPanel';
import { follow } from 'c/liveSigning';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { refreshApex } from '@salesforce/apex';
import readUpcoming from '@salesforce/apex/SigningPanelController.upcoming';
import readView from '@salesforce/apex/SigningPanelController.view';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('c/liveSigning', () => ({ follow: jest.fn() }));
jest.mock(
    '@salesforce/apex/SigningPanelController.view',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SigningPanelController.upcoming',
    () => ({ default: require('@salesforce/sfdx-lwc-jest').createApexTestWireAdapter(jest.fn()) }),
    { virtual: true }
);
jest.mock('@salesforce/apex', () => ({ refreshApex: jest.fn() }), { virtual: true });

const request = (status) => ({
    ...{ requestId: status, name: `SR-${status}`, status, createdAt: '2026-11-24T10:00:00Z', warnings: [] },
    ...{ signers: [], documents: [] }
});
const view = (...requests) => ({ isPermitted: true, isEditable: true, requests });
const upcoming = {
    ...{ ruleLabel: 'Proposal', stage: 'Proposal' },
    readiness: { isReady: true, reasons: [], warnings: [], documents: [], leftOut: [], signers: [] }
};

async function shown(data, next = null) {
    const element = mount('c-signing-panel', SigningPanel, { recordId: '006' });
    getObjectInfo.emit({});
    readView.emit(data);
    readUpcoming.emit(next);
    await settled();
    return element;
}
const has = (element, tag) => element.shadowRoot.querySelector(tag) !== null;

describe('c-signing-panel', () => {
    const stop = jest.fn();
    beforeEach(() => {
        stop.mockReset();
        refreshApex.mockReset();
        follow.mockReset().mockReturnValue(stop);
    });
    afterEach(() => document.body.replaceChildren());

    it('shows that it loads', () => {
        const element = mount('c-signing-panel', SigningPanel, { recordId: '006' });

        expect(has(element, 'lightning-spinner')).toBe(true);
    });

    it('shows what would be sent while nothing is under way', async () => {
        const element = await shown(view(), upcoming);

        expect(has(element, 'c-signing-preflight')).toBe(true);
        expect(has(element, 'c-signing-request')).toBe(false);
    });

    it('tells which permission set is missing where the platform refuses everything', async () => {
        const element = mount('c-signing-panel', SigningPanel, { recordId: '006' });
        getObjectInfo.error({ message: 'No access.' }, 403);
        readView.error({ message: 'No access to the class.' });
        readUpcoming.error({ message: 'No access to the class.' });
        await settled();

        expect(textOf(element)).toContain('c.PanelNoPermission');
        expect(textOf(element)).not.toContain('No access');
    });

    it('says that no rule applies', async () => {
        expect(textOf(await shown(view()))).toContain('c.PanelNoRule');
    });

    it.each([
        ['Sent', false],
        ['Filed', false],
        ['Declined', true],
        ['NotReady', true]
    ])('beside a signing that is %s, shows the next one: %s', async (status, isNextShown) => {
        const element = await shown(view(request(status)), upcoming);

        expect(has(element, 'c-signing-request')).toBe(true);
        expect(has(element, 'c-signing-preflight')).toBe(isNextShown);
    });

    it('shows no next one while one waits until it is ready', async () => {
        const element = await shown(view({ ...request('NotReady'), isHeld: true }), upcoming);

        expect(has(element, 'c-signing-preflight')).toBe(false);
    });

    it('lists earlier signings', async () => {
        const element = await shown(view(request('Sent'), request('Declined')));

        expect(textOf(element)).toMatch(/c.PanelEarlier SR-Declined c.StatusDeclined/);
    });

    it('asks nothing of Apex for those without the permission set', async () => {
        const element = mount('c-signing-panel', SigningPanel, { recordId: '006' });

        getObjectInfo.error({ message: 'No such object.' }, 403);
        await settled();

        expect(textOf(element)).toBe('c.PanelNoPermission');
        expect(readView.getLastConfig()?.opportunityId).toBeUndefined();
    });

    it('says what is missing to those without the permission set', async () => {
        const element = await shown({ isPermitted: false, isEditable: false, requests: [] }, upcoming);

        expect(textOf(element)).toBe('c.PanelNoPermission');
    });

    it('shows an error and reads again', async () => {
        const element = mount('c-signing-panel', SigningPanel, { recordId: '006' });
        readView.error({ message: 'Out of order.' });
        await settled();
        expect(textOf(element)).toContain('Out of order.');

        element.shadowRoot.querySelector('c-error-message').dispatchEvent(new CustomEvent('retry'));

        expect(refreshApex).toHaveBeenCalled();
    });

    it('reads again on news and on a new stage', async () => {
        await shown(view(request('Sent')));

        follow.mock.calls[0][1]();
        expect(refreshApex).toHaveBeenCalledTimes(2);

        getRecord.emit({ fields: { StageName: { value: 'Proposal' } } });
        expect(refreshApex).toHaveBeenCalledTimes(4);
    });

    it('stops following when it goes', async () => {
        const element = await shown(view());

        element.remove();

        expect(stop).toHaveBeenCalledTimes(1);
    });

    it('is accessible when it shows an error', async () => {
        mount('c-signing-panel', SigningPanel, { recordId: '006' });
        readView.error({ message: 'Out of order.' });
        await settled();

        expect(await violations()).toEqual([]);
    });

    it.each([
        ['empty', view()],
        ['busy', view(request('Sent'), request('Declined'))],
        ['forbidden', { isPermitted: false, requests: [] }]
    ])('is accessible when it is %s', async (_, data) => {
        await shown(data, upcoming);

        expect(await violations()).toEqual([]);
    });
});
