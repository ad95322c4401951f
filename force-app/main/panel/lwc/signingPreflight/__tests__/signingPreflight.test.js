import SigningPreflight from 'c/signingPreflight';
import { mount, textOf, violations } from 'stagesign/page';

const signer = { contactId: '003', name: 'Zoë', role: 'Buyer', email: 'zoe@example.com' };
const ready = {
    ...{ isReady: true, reasons: [], warnings: [{ code: 'Other', message: 'Take care.' }], signers: [signer] },
    documents: [{ contentVersionId: '068A', title: 'Offer.pdf' }],
    leftOut: [{ contentVersionId: '068B', title: 'Photo.png', reason: 'cannot be signed.' }]
};
const shown = (readiness, upcoming) =>
    mount('c-signing-preflight', SigningPreflight, {
        upcoming: { ruleLabel: 'Proposal', stage: 'Proposal', isInStage: false, readiness, ...upcoming }
    });

describe('c-signing-preflight', () => {
    it('shows what would be sent to whom, and what stays out and why', () => {
        const text = textOf(shown(ready));

        expect(text).toContain('c.PreflightReady');
        expect(text).toContain('c.PreflightSigners Zoë Buyer · zoe@example.com');
        expect(text).toContain('c.PreflightDocuments Offer.pdf');
        expect(text).toContain('c.PreflightLeftOut Photo.png cannot be signed.');
        expect(text).toContain('Take care.');
    });

    it('shows in which language a signer reads, in the words of the user', () => {
        const text = textOf(shown({ ...ready, signers: [{ ...signer, language: 'fr' }] }));

        expect(text).toContain('Zoë Buyer · zoe@example.com · French');
    });

    it('shows who gets a copy, apart from who signs', () => {
        const copies = [{ contactId: '003B', name: 'Cleo', role: 'Legal', email: 'cleo@example.com' }];

        expect(textOf(shown({ ...ready, copies }))).toContain('c.PreflightCopies Cleo Legal · cleo@example.com');
        expect(textOf(shown(ready))).not.toContain('c.PreflightCopies');
    });

    it('shows everything that is missing', () => {
        const reasons = [{ message: 'Add a file.' }, { message: 'Add a signer.' }];
        const nothing = { ...ready, isReady: false, reasons, warnings: [], signers: [], documents: [], leftOut: [] };

        const text = textOf(shown(nothing));

        expect(text).toContain('c.PreflightFix Add a file. Add a signer.');
        expect(text).not.toContain('c.PreflightReady');
        expect(text).not.toContain('c.PreflightSigners');
    });

    it.each([
        [{}, 'c.PreflightStage'],
        [{ isInStage: true }, 'c.PreflightInStage'],
        [{ stage: null }, 'c.PreflightManual']
    ])('says when it would be sent: %j', (upcoming, sentence) => {
        expect(textOf(shown(ready, upcoming))).toContain(sentence);
    });

    it('says how to send once more', () => {
        const upcoming = { ruleLabel: 'Proposal', stage: 'Proposal', isInStage: true, readiness: ready };

        const element = mount('c-signing-preflight', SigningPreflight, { upcoming, isAgain: true });

        expect(textOf(element)).toContain('c.PreflightAgain');
    });

    it.each([
        ['nothing is missing', ready],
        ['something is', { ...ready, isReady: false, reasons: [{ message: 'Add a file.' }], documents: [] }]
    ])('is accessible when %s', async (_, readiness) => {
        shown(readiness);

        expect(await violations()).toEqual([]);
    });
});
