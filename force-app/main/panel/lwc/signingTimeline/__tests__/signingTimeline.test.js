import SigningTimeline from 'c/signingTimeline';
import readTimeline from '@salesforce/apex/SigningServiceController.timeline';
import { mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/SigningServiceController.timeline', () => ({ default: jest.fn() }), { virtual: true });

async function opened() {
    const element = mount('c-signing-timeline', SigningTimeline, { requestId: 'a00', version: 1 });
    element.shadowRoot.querySelector('lightning-button').click();
    await settled();
    return element;
}

describe('c-signing-timeline', () => {
    beforeEach(() => {
        readTimeline.mockReset();
        readTimeline.mockResolvedValue([{ at: '2026-11-24T18:00:00Z', event: 'Sent', detail: 'To two people.' }]);
    });

    it('reads nothing until somebody wants to know', () => {
        mount('c-signing-timeline', SigningTimeline, { requestId: 'a00', version: 1 });

        expect(readTimeline).not.toHaveBeenCalled();
    });

    it('shows what happened', async () => {
        const element = await opened();

        expect(readTimeline).toHaveBeenCalledWith({ requestId: 'a00' });
        expect(textOf(element)).toMatch(/Nov 24, 2026.* c.StatusSent To two people./);
    });

    it('reads again when there is news, as long as it is open', async () => {
        const element = await opened();
        element.version = 2;
        element.shadowRoot.querySelector('lightning-button').click();
        element.version = 3;

        expect(element.version).toBe(3);
        expect(readTimeline).toHaveBeenCalledTimes(2);
    });

    it('says that nothing has happened', async () => {
        readTimeline.mockResolvedValue([]);

        expect(textOf(await opened())).toBe('c.TimelineEmpty');
    });

    it('shows an error', async () => {
        readTimeline.mockRejectedValue({ body: { message: 'The service is resting.' } });

        expect(textOf(await opened())).toBe('The service is resting.');
    });

    it.each([
        ['what happened', () => {}],
        ['nothing', () => readTimeline.mockResolvedValue([])],
        ['an error', () => readTimeline.mockRejectedValue({ body: { message: 'The service is resting.' } })]
    ])('is accessible when it shows %s', async (_, prepare) => {
        prepare();
        await opened();

        expect(await violations()).toEqual([]);
    });
});
