import isContactChangeable from '@salesforce/apex/ContactAddressController.isChangeable';
import SignerRow from 'c/signerRow';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/apex/ContactAddressController.isChangeable', () => ({ default: jest.fn() }), { virtual: true });

const signer = {
    ...{ contactId: '003', name: 'Zoë van Dam', email: 'zoe@example.com', role: 'Buyer' },
    ...{ status: 'Invited', since: '2026-11-24T18:00:00Z' }
};
const menuOf = (element) => element.shadowRoot.querySelector('lightning-button-menu');
const valuesOf = (element) => [...element.shadowRoot.querySelectorAll('lightning-menu-item')].map(({ value }) => value);

beforeEach(() => isContactChangeable.mockResolvedValue(false));

async function correcting() {
    const element = mount('c-signer-row', SignerRow, { signer, canAct: true });
    menuOf(element).dispatchEvent(new CustomEvent('select', { detail: { value: 'correct' } }));
    await settled();
    const input = element.shadowRoot.querySelector('lightning-input');
    input.reportValidity = () => true;
    return { element, input, corrections: heard(element, 'correct') };
}

describe('c-signer-row', () => {
    it('says who it is and how far', () => {
        const element = mount('c-signer-row', SignerRow, { signer });

        expect(textOf(element)).toBe('Zoë van Dam Buyer zoe@example.com c.SignerSince');
        expect(element.shadowRoot.querySelector('lightning-avatar').initials).toBe('ZD');
        expect(element.shadowRoot.querySelector('lightning-badge').label).toBe('c.SignerInvited');
    });

    it('says why somebody declined', () => {
        const declined = { ...signer, status: 'Declined', reason: 'Wrong price.' };

        expect(textOf(mount('c-signer-row', SignerRow, { signer: declined }))).toContain('Wrong price.');
    });

    it('says which address a mail came back from', () => {
        const bounced = { ...signer, status: 'Bounced' };

        expect(textOf(mount('c-signer-row', SignerRow, { signer: bounced }))).toContain('c.SignerMailBack');
    });

    it('corrects nothing any more once the signer has signed', async () => {
        const { element } = await correcting();

        element.signer = { ...signer, status: 'Signed' };
        await settled();

        expect(element.shadowRoot.querySelector('lightning-input')).toBeNull();
    });

    it.each([
        ['Invited', ['remind', 'link', 'correct']],
        ['Waiting', ['correct']],
        ['Bounced', ['correct']],
        ['Locked', ['unlock', 'correct']],
        ['Signed', []]
    ])('offers for one who is %s only what helps', (status, values) => {
        const element = mount('c-signer-row', SignerRow, { signer: { ...signer, status }, canAct: true });

        expect(valuesOf(element)).toEqual(values);
    });

    it('offers nothing to those who may not act', () => {
        expect(menuOf(mount('c-signer-row', SignerRow, { signer }))).toBeNull();
    });

    it('asks to remind', () => {
        const element = mount('c-signer-row', SignerRow, { signer, canAct: true });
        const reminders = heard(element, 'remind');

        menuOf(element).dispatchEvent(new CustomEvent('select', { detail: { value: 'remind' } }));

        expect(reminders).toEqual([{ contactId: '003', person: 'Zoë van Dam' }]);
    });

    it('asks to correct the address', async () => {
        const { element, input, corrections } = await correcting();
        input.value = 'new@example.com';

        element.shadowRoot.querySelector('[variant=brand], .buttons lightning-button:last-child').click();

        expect(corrections).toEqual([
            { contactId: '003', person: 'Zoë van Dam', email: 'new@example.com', alsoContact: false }
        ]);
    });

    it('offers to change the contact as well to those who may', async () => {
        isContactChangeable.mockResolvedValue(true);
        const { element, input, corrections } = await correcting();
        const contact = element.shadowRoot.querySelector('.contact');
        input.value = 'new@example.com';
        contact.checked = true;

        element.shadowRoot.querySelector('.buttons lightning-button:last-child').click();

        expect(isContactChangeable).toHaveBeenCalledWith({ contactId: '003', email: 'zoe@example.com' });
        expect(corrections[0].alsoContact).toBe(true);
    });

    it.each([false, new Error('Not answered.')])('offers it to nobody else: %s', async (answer) => {
        isContactChangeable.mockImplementation(async () => {
            if (answer) {
                throw answer;
            }
            return answer;
        });
        const { element } = await correcting();

        expect(element.shadowRoot.querySelector('.contact')).toBeNull();
    });

    it('does not invite again at the same address', async () => {
        const { element, input, corrections } = await correcting();
        input.value = signer.email;

        element.shadowRoot.querySelector('.buttons lightning-button:last-child').click();

        expect(corrections).toEqual([]);
    });

    it('leaves the address as it is', async () => {
        const { element, corrections } = await correcting();

        element.shadowRoot.querySelector('.buttons lightning-button').click();
        await settled();

        expect(corrections).toEqual([]);
        expect(element.shadowRoot.querySelector('lightning-input')).toBeNull();
    });

    it.each(['.buttons lightning-button', '.contact'])(
        'keeps the focus in the field, so that what is pressed stays under the pointer: %s',
        async (pressed) => {
            isContactChangeable.mockResolvedValue(true);
            const { element } = await correcting();
            const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });

            element.shadowRoot.querySelector(pressed).dispatchEvent(press);

            expect(press.defaultPrevented).toBe(true);
        }
    );

    it('is accessible while an address is corrected', async () => {
        await correcting();

        expect(await violations()).toEqual([]);
    });

    it('is accessible', async () => {
        mount('c-signer-row', SignerRow, { signer, canAct: true });

        expect(await violations()).toEqual([]);
    });
});
