import UndoCountdown from 'c/undoCountdown';
import { heard, mount, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/label/c.UndoLeft', () => ({ default: 'Sent in {0}' }), { virtual: true });

const now = '2026-11-24T10:00:00Z';

describe('c-undo-countdown', () => {
    beforeEach(() => jest.useFakeTimers().setSystemTime(new Date(now)));
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('counts down', async () => {
        const element = mount('c-undo-countdown', UndoCountdown, { until: '2026-11-24T10:02:05Z' });
        expect(textOf(element)).toBe('Sent in 2:05');

        await jest.advanceTimersByTimeAsync(6000);

        expect(textOf(element)).toBe('Sent in 1:59');
    });

    it('says once when it is over', async () => {
        const element = mount('c-undo-countdown', UndoCountdown, { until: '2026-11-24T10:00:02Z' });
        const overs = heard(element, 'over');

        await jest.advanceTimersByTimeAsync(10000);

        expect(overs).toHaveLength(1);
        expect(textOf(element)).toBe('Sent in 0:00');
    });

    it('is accessible', async () => {
        mount('c-undo-countdown', UndoCountdown, { until: '2026-11-24T10:02:05Z' });
        jest.useRealTimers();

        expect(await violations()).toEqual([]);
    });
});
