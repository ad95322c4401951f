import RecentProblems from 'c/recentProblems';
import readProblems from '@salesforce/apex/ProblemController.recent';
import { mount, settled, textOf, violations } from 'stagesign/page';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (Base) =>
        class extends Base {
            [Navigate](reference) {
                mockNavigate(reference.attributes.recordId);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('@salesforce/apex/ProblemController.recent', () => ({ default: jest.fn() }), { virtual: true });

const problems = [
    {
        ...{ at: '2026-11-24T10:00:00Z', subject: 'Acme', opportunityId: '006' },
        ...{ message: 'No mail address.', fix: 'Add one.' }
    },
    { at: '2026-11-23T10:00:00Z', subject: 'DispatchQueueable', message: 'Limit.', fix: 'You need not do anything.' }
];

async function shown() {
    const element = mount('c-recent-problems', RecentProblems);
    await settled();
    return element;
}

describe('c-recent-problems', () => {
    beforeEach(() => readProblems.mockReset().mockResolvedValue(problems));

    it('lists each problem with what to do about it', async () => {
        const text = textOf(await shown());

        expect(text).toContain('Acme Nov 24, 2026, 2:00 AM No mail address. Add one.');
        expect(text).toContain('DispatchQueueable Nov 23, 2026, 2:00 AM Limit. You need not do anything.');
        expect(text).not.toContain('c.SetupNoProblems');
    });

    it('leads to the opportunity, where there is one', async () => {
        const element = await shown();
        const [subject, ...others] = element.shadowRoot.querySelectorAll('button');

        subject.click();

        expect(others).toEqual([]);
        expect(mockNavigate).toHaveBeenCalledWith('006');
    });

    it('says that nothing has gone wrong', async () => {
        readProblems.mockResolvedValue([]);

        expect(textOf(await shown())).toContain('c.SetupNoProblems');
    });

    it('looks again', async () => {
        readProblems.mockResolvedValueOnce([]);
        const element = await shown();

        element.shadowRoot.querySelector('lightning-button').click();
        await settled();

        expect(textOf(element)).toContain('Acme');
    });

    it('waits, then shows an error', async () => {
        readProblems.mockRejectedValue({ body: { message: 'Out of order.' } });
        const element = mount('c-recent-problems', RecentProblems);
        expect(element.shadowRoot.querySelector('lightning-spinner')).not.toBeNull();

        await settled();

        expect(textOf(element)).toContain('Out of order.');
        expect(element.shadowRoot.querySelector('lightning-spinner')).toBeNull();
    });

    it('is accessible', async () => {
        await shown();

        expect(await violations()).toEqual([]);
    });
});
