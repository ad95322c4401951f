import ConnectionSteps from 'c/connectionSteps';
import { mount, textOf } from 'stagesign/page';

jest.mock('@salesforce/i18n/lang', () => ({ default: 'nl' }), { virtual: true });
jest.mock('@salesforce/label/c.SaidAccountKey', () => ({ default: 'De sleutel is geweigerd.' }), { virtual: true });
jest.mock('@salesforce/label/c.SaidFixAccountKey', () => ({ default: 'Voer een geldige in.' }), { virtual: true });

describe('c-connection-steps for somebody who reads Dutch', () => {
    it('says in Dutch what failed and what to do, and leaves what it does not know', () => {
        const refused = {
            name: 'service-to-onespan',
            ok: false,
            detail: 'OneSpan refused the API key of this org.',
            fix: 'Ask the administrator to enter a valid one.'
        };
        const strange = { name: 'callback', ok: false, detail: 'Something new.', fix: 'Do something new.' };

        const text = textOf(mount('c-connection-steps', ConnectionSteps, { steps: [refused, strange] }));

        expect(text).toContain('De sleutel is geweigerd. Voer een geldige in.');
        expect(text).toContain('Something new. Do something new.');
    });
});
