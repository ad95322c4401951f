import { badgeClass, filled, listed, moment, signerStatusText, statusText } from 'c/signingText';

describe('c/signingText', () => {
    it('fills the places of a label', () => {
        expect(filled('{1} before {0}, not {2}', 'a', 'b')).toBe('b before a, not {2}');
    });

    it('writes a moment in the time zone of the user', () => {
        expect(moment('2026-11-24T07:30:00Z')).toBe('Nov 23, 2026, 11:30 PM');
        expect(moment(null)).toBe('');
    });

    it('joins names', () => {
        expect(listed(['Ann', 'Bob', 'Cem'])).toBe('Ann, Bob, and Cem');
    });

    it('has words for every status', () => {
        expect(statusText('Filed')).toBe('c.StatusFiled');
        expect(signerStatusText('Declined')).toBe('c.SignerDeclined');
        expect(statusText('Unknown')).toBe('Unknown');
        expect(signerStatusText('Unknown')).toBe('Unknown');
    });

    it('colours only what is news', () => {
        expect(badgeClass('Filed')).toBe('slds-theme_success');
        expect(badgeClass('Bounced')).toBe('slds-theme_error');
        expect(badgeClass('Sent')).toBe('');
    });
});
