const inDutch = 'nl';
const labels = { SaidSigned: 'Ondertekend: {0} van {1}.', SaidBounced: '{0} kwam terug.', SaidReason: 'Reden: “{0}”' };

function loaded(language) {
    let translated;
    jest.isolateModules(() => {
        jest.doMock('@salesforce/i18n/lang', () => ({ default: language }), { virtual: true });
        Object.entries(labels).forEach(([name, text]) =>
            jest.doMock(`@salesforce/label/c.${name}`, () => ({ default: text }), { virtual: true })
        );
        ({ translated } = require('c/signingSentences'));
    });
    return translated;
}

describe('c/signingSentences', () => {
    it('translates sentences with their numbers, one after the other', () => {
        const said = '1 of 3 signers signed. The invitation to “ann@example.com” came back: correct that address.';

        expect(loaded(inDutch)(said)).toBe('Ondertekend: 1 van 3. ann@example.com kwam terug.');
    });

    it('leaves the words of a signer as they are', () => {
        expect(loaded(inDutch)('A new one. Reason given: “1 of 3 is $& wrong”')).toBe(
            'A new one. Reden: “1 of 3 is $& wrong”'
        );
    });

    it('leaves what it does not know', () => {
        expect(loaded(inDutch)('Something new happened.')).toBe('Something new happened.');
    });

    it.each([null, undefined, ''])('has nothing to say about %s', (nothing) => {
        expect(loaded(inDutch)(nothing)).toBe(nothing);
    });

    it('leaves English to those who read it', () => {
        expect(loaded('en-US')('1 of 3 signers signed.')).toBe('1 of 3 signers signed.');
    });
});
