import SigningDocuments from 'c/signingDocuments';
import { mount, textOf, violations } from 'stagesign/page';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const mixin = (Base) =>
        class extends Base {
            [Navigate](reference) {
                mockNavigate(reference.type);
            }
        };
    return { NavigationMixin: Object.assign(mixin, { Navigate }) };
});
jest.mock('@salesforce/label/c.DriftWarning', () => ({ default: '{0}: {1} is now {2}' }), { virtual: true });

const documents = [
    { title: 'Offer.pdf', kind: 'Original', versionId: '068A', sentVersion: '2', currentVersion: '3' },
    { title: 'Offer.pdf', kind: 'Signed', versionId: '068B', fileId: '069B' }
];

describe('c-signing-documents', () => {
    it('shows nothing without documents', () => {
        expect(textOf(mount('c-signing-documents', SigningDocuments))).toBe('');
    });

    it('says what a signer added', () => {
        const added = [{ title: 'Passport - Ann Lee.jpg', kind: 'Attachment', versionId: '068C', fileId: '069C' }];

        const element = mount('c-signing-documents', SigningDocuments, { documents: added });

        expect(textOf(element)).toContain('Passport - Ann Lee.jpg');
        expect(element.shadowRoot.querySelector('lightning-badge').label).toBe('c.DocumentAttachment');
    });

    it('warns that signers have another version', () => {
        const element = mount('c-signing-documents', SigningDocuments, { documents });

        expect(textOf(element)).toContain('Offer.pdf: 2 is now 3');
        expect(element.shadowRoot.querySelector('[data-kind=Signed] .drift')).toBeNull();
    });

    it.each([
        [0, 'standard__recordPage'],
        [1, 'standard__namedPage']
    ])('opens file %i', (index, type) => {
        const element = mount('c-signing-documents', SigningDocuments, { documents });

        element.shadowRoot.querySelectorAll('button')[index].click();

        expect(mockNavigate).toHaveBeenLastCalledWith(type);
    });

    it('is accessible', async () => {
        mount('c-signing-documents', SigningDocuments, { documents });

        expect(await violations()).toEqual([]);
    });
});
