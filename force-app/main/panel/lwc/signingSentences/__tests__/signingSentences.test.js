/* global __dirname */
const { readFileSync, readdirSync } = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '../../../../../..');
const service = path.join(root, 'signing-service/src/main/java');

/** What stands in a pattern besides its variable parts, in pieces long enough to be told from others. */
function wordsOf(pattern) {
    return pattern
        .replace(/\((?:\?:)?[^)]*\)\??|\\d\+|\.\*\??|s\?/g, '|')
        .replace(/\\/g, '')
        .split('|')
        .map((piece) => piece.replace(/^[”.\s:]+|[.\s:“]+$/g, ''))
        .filter(({ length }) => length >= 8);
}

/** A sentence may be put together from two texts. */
function isIn(texts, words) {
    const ends = [...words.matchAll(/ |$/g)].map(({ index }) => index);
    return ends.some((end) => texts.includes(words.slice(0, end)) && texts.includes(words.slice(end)));
}

/** The service's texts, each in one piece however its source breaks it. */
function serviceTexts() {
    return readdirSync(service, { recursive: true })
        .filter((name) => name.endsWith('.java'))
        .map((name) => readFileSync(path.join(service, name), 'utf8'))
        .join('\n')
        .replace(/"\s*\+\s*"/g, '');
}

const inDutch = 'nl';
const labels = {
    SaidSigned: 'Ondertekend: {0} van {1}.',
    SaidBounced: '{0} kwam terug.',
    SaidReason: 'Reden: “{0}”',
    SaidFiledInside: 'Getekend: {0}, bewijs erin.',
    SaidCopy: '{0} krijgt een kopie.',
    SaidTags: '“{0}”: bij de tekstlabels.',
    SaidFormFields: '“{0}”: in de formuliervelden.',
    SaidAnchors: '“{0}”: naast de ankers.',
    SaidHeldBack: 'Niets opgeslagen.'
};

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

    it.each([
        [
            'Everyone has signed. 1 signed document, with the evidence report attached inside, is on the opportunity.',
            'Getekend: 1, bewijs erin.'
        ],
        [
            'Everyone has signed. 2 signed documents, with the evidence report attached inside, are on the opportunity.',
            'Getekend: 2, bewijs erin.'
        ],
        ['Jan “Joop” Smit gets a copy when everyone has signed.', 'Jan “Joop” Smit krijgt een kopie.'],
        ['“A.pdf”: 1 signature where its text tags stand.', '“A.pdf”: bij de tekstlabels.'],
        ['“A.pdf”: 2 signatures and 3 fields where its text tags stand.', '“A.pdf”: bij de tekstlabels.'],
        ['“A.pdf”: 2 signatures and 1 field in its form fields.', '“A.pdf”: in de formuliervelden.'],
        ['“A.pdf”: 2 signatures beside the anchors of the signing rule.', '“A.pdf”: naast de ankers.'],
        [
            '“A.pdf” is held back: it bears no digital signature. Nothing was filed, and nothing counts as signed until every document passes. StageSign fetches and checks the documents again by itself: ask your administrator to look at the transaction in OneSpan Sign.',
            '“A.pdf” is held back: it bears no digital signature. Niets opgeslagen.'
        ]
    ])('translates what became of documents: %s', (said, translation) => {
        expect(loaded(inDutch)(said)).toBe(translation);
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

    it('knows the words that the service really uses', () => {
        const source = readFileSync(path.join(__dirname, '../signingSentences.js'), 'utf8');
        const words = [...source.matchAll(/\/(.+)\/,\s+Said/g)].flatMap(([, pattern]) => wordsOf(pattern));
        const texts = serviceTexts();

        expect(words.length).toBeGreaterThan(20);
        expect(words.filter((each) => !isIn(texts, each))).toEqual([]);
    });
});
