import TrialResult from 'c/trialResult';
import { mount, textOf, violations } from 'stagesign/page';

const nothing = { reasons: [], warnings: [], documents: [], leftOut: [], signers: [] };
const rule = { name: 'Proposal', label: 'Our proposal', stage: 'Proposal' };
const readiness = { ...nothing, isReady: true };
const service = {
    ...nothing,
    ready: true,
    documents: [{ contentVersionId: '068', title: 'Offer.pdf', placement: 'On page 2' }],
    signers: [
        { contactId: '003', name: 'Ann Lee', attachments: [{ name: 'Passport', required: true }] },
        { contactId: '004', name: 'Bob Ray', language: 'fr' }
    ]
};
const shown = (trial) =>
    mount('c-trial-result', TrialResult, { rule, trial: { applies: true, readiness, service, ...trial } });

describe('c-trial-result', () => {
    it('shows what the org and the service would do', () => {
        const text = textOf(shown());

        expect(text).toContain('c.PreflightReady');
        expect(text).toContain('c.SetupTrialServiceReady');
        expect(text).toContain('“Offer.pdf”: On page 2.');
        expect(text).toContain('c.SaidAskedFor');
        expect(text).not.toContain('c.SaidMayAdd');
        expect(text).not.toContain('c.SetupTrialNotMeant');
    });

    it('says which language a signer reads', () => {
        const readers = shown().shadowRoot.querySelectorAll('[data-language]');

        expect([...readers].map((reader) => reader.dataset.language)).toEqual(['fr']);
        expect(textOf(readers[0])).toBe('c.SetupTrialReads');
    });

    it('says that the rule is not meant for it', () => {
        expect(textOf(shown({ applies: false }))).toContain('c.SetupTrialNotMeant');
    });

    it('shows what the service objects to', () => {
        const reasons = [{ code: 'DOCUMENT_UNFIT', message: 'Offer.pdf is damaged.' }];
        const warnings = [{ code: 'OTHER', message: 'Take care.' }];

        const text = textOf(shown({ service: { ...nothing, ready: false, reasons, warnings } }));

        expect(text).toContain('Offer.pdf is damaged. Take care.');
        expect(text).not.toContain('c.SetupTrialServiceReady');
    });

    it('says why the service could not be asked', () => {
        const text = textOf(shown({ service: null, serviceProblem: 'It did not answer.' }));

        expect(text).toContain('It did not answer.');
        expect(text).not.toContain('c.SetupTrialService');
    });

    it('is accessible', async () => {
        shown({ applies: false });

        expect(await violations()).toEqual([]);
    });
});
