import SigningProgress from 'c/signingProgress';
import { mount, textOf, violations } from 'stagesign/page';

const at = '2026-11-24T18:00:00Z';
const steps = (element) => [...element.shadowRoot.querySelectorAll('li')].map(textOf);

describe('c-signing-progress', () => {
    it('shows what has been reached, and what has not', () => {
        const request = { status: 'Sent', createdAt: at, sentAt: at };

        const shown = steps(mount('c-signing-progress', SigningProgress, { request }));

        expect(shown).toHaveLength(4);
        expect(shown[1]).toMatch(/^c.StatusSent Nov 24, 2026/);
        expect(shown[3]).toBe('c.StatusFiled c.ProgressNotYet');
    });

    it('ends where a signing was stopped', () => {
        const request = { status: 'Declined', createdAt: at, sentAt: at };

        const shown = steps(mount('c-signing-progress', SigningProgress, { request }));

        expect(shown).toHaveLength(3);
        expect(shown[2]).toBe('c.StatusDeclined');
    });

    it('goes on where a signing only waits until nothing is missing', () => {
        const request = { status: 'NotReady', isHeld: true, createdAt: at };

        const shown = steps(mount('c-signing-progress', SigningProgress, { request }));

        expect(shown).toHaveLength(4);
        expect(shown.join()).not.toContain('c.StatusNotReady');
    });

    it('is accessible', async () => {
        mount('c-signing-progress', SigningProgress, { request: { status: 'Filed', createdAt: at, filedAt: at } });

        expect(await violations()).toEqual([]);
    });
});
