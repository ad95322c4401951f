/* global __dirname */
const { readFileSync, readdirSync } = require('fs');
const path = require('path');

const root = path.resolve(__dirname, '../../../../../..');
const service = path.join(root, 'signing-service/src/main/java');

/** What the service says in the language of the owner; requests of before it did so are still there in English. */
const sayings = path.join(service, '../resources/io/stagesign/request/sayings.properties');

/** Every pattern of this component, as it is written. */
function patterns() {
    const folder = path.join(__dirname, '..');
    const source = readdirSync(folder)
        .filter((name) => name.endsWith('.js'))
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join('\n');
    return [...source.matchAll(/\/(.+)\/,\s+Said/g)].map(([, pattern]) => pattern);
}

/** Without what the pattern leaves open in the first letter, which the service writes small, and in the full stop. */
function asWritten(pattern) {
    return pattern.replace(/\[[A-Z]([a-z])\]/g, '$1').replace(/\[\.:\]/g, '|');
}

/** What stands in a pattern besides its variable parts, in pieces long enough to be told from others. */
function wordsOf(pattern) {
    return asWritten(pattern)
        .replace(/\((?:\?:)?[^)]*\)\??|\\d\+|\.\*\??|s\?/g, '|')
        .replace(/\\/g, '')
        .split('|')
        .map((piece) => piece.replace(/^[”.\s:]+|[.\s:“]+$/g, ''))
        .filter(({ length }) => length >= 8);
}

/** All that stands in a pattern, the words that may be missing included. */
function textsOf(pattern) {
    return asWritten(pattern)
        .replace(/\\[wdS]\+|\.\*\??|\(\?:|s\?|(?<!\\)[()?+*]/g, '|')
        .replace(/\\/g, '');
}

/** A sentence may be put together from two texts. */
function isIn(texts, words) {
    const ends = [...words.matchAll(/ |$/g)].map(({ index }) => index);
    return ends.some((end) => texts.includes(words.slice(0, end)) && texts.includes(words.slice(end).trimStart()));
}

/** The service's sources, each text in one piece however its source breaks it. */
function serviceSources() {
    return readdirSync(service, { recursive: true })
        .filter((name) => name.endsWith('.java'))
        .map((name) => ({
            name: path.basename(name),
            text: readFileSync(path.join(service, name), 'utf8').replace(/"\s*\+\s*"/g, '')
        }));
}

/** Where the service keeps what the connection test, the request and its timeline show, beside each Sentences.java. */
const spoken = [
    ...['ConnectionCheck.java', 'LoopBack.java', 'Patience.java', 'Answer.java', 'CloudHttp.java', 'FileTransfer.java'],
    ...['OneSpanFailures.java', 'SalesforceFailures.java', 'LoginFailures.java', 'Refusal.java'],
    ...[
        'Heals.java',
        'SignaturePlacement.java',
        'RefusalSentences.java',
        'AccessCheck.java',
        'AccessTokens.java',
        'OAuthLogin.java',
        'JwtAssertion.java'
    ]
];

/** Each part of a sentence for people between two stops, places or quotes; a cloud's name may be one of two. */
function saidIn(source) {
    const code = source
        .replace(/"""[^]*?"""|\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
        .replace(/(?:\.(?:contains|replaceAll|ofPattern)|remarks\.add)\(\s*"[^"]*"/g, '');
    return [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)]
        .map(([, literal]) => literal)
        .filter((literal) => !literal.includes('\\'))
        .flatMap((literal) => literal.split(/[.:](?:\s|$)|^:|%[sd]|[“”]/))
        .map((part) => part.replace(/^[ .,():]*(?:(?:OneSpan|Salesforce) )?|[ .,():]+$|s$/g, ''))
        .filter((part) => part.length >= 8 && part.includes(' '));
}

const inDutch = 'nl';
const labels = {
    SaidSigned: 'Ondertekend: {0} van {1}.',
    SaidBounced: '{0} kwam terug.',
    SaidReason: 'Reden: “{0}”',
    SaidFiledInside: 'Getekend: {0}, bewijs erin.',
    SaidCopy: '{0} krijgt een kopie.',
    SaidLanguageLacking: '{0} van {1} wordt {2}.',
    SaidLanguageMessage: 'Niet aan {0} in {1}.',
    SaidTags: '“{0}”: bij de tekstlabels.',
    SaidFormFields: '“{0}”: in de formuliervelden.',
    SaidAnchors: '“{0}”: naast de ankers.',
    SaidHeldBack: 'Niets opgeslagen.',
    SaidCancelAsked: 'Gevraagd: “{0}”.',
    SaidNoReason: 'zonder reden',
    SaidCallbackMissed: 'Gevonden op {0}.',
    SaidExpiry: 'Verloopt op {0}.',
    SaidAccountRefused: 'Geweigerd: ({0}).',
    SaidNoCode: '(geen reden opgegeven)',
    SaidCannotRead: '{0} kan hij niet.'
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
    it('translates each of two sentences that differ in their address only', () => {
        const said = ['ann', 'bob'].map((who) => `The invitation to “${who}@a.org” came back: correct that address.`);

        expect(loaded(inDutch)(said.join(' '))).toBe('ann@a.org kwam terug. bob@a.org kwam terug.');
    });

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
        [
            'OneSpan Sign does not have “sv_SE”, the language of contact “Jan Smit” (Legal): “nl” is used instead.',
            'sv_SE van contact “Jan Smit” (Legal) wordt nl.'
        ],
        ['The message to Jan Smit is not in “de”: the signing rule has no text in it.', 'Niet aan Jan Smit in de.'],
        ['“A.pdf”: 1 signature where its text tags stand.', '“A.pdf”: bij de tekstlabels.'],
        ['“A.pdf”: 2 signatures and 3 fields where its text tags stand.', '“A.pdf”: bij de tekstlabels.'],
        ['“A.pdf”: 2 signatures and 1 field in its form fields.', '“A.pdf”: in de formuliervelden.'],
        ['“A.pdf”: 2 signatures beside the anchors of the signing rule.', '“A.pdf”: naast de ankers.'],
        [
            '“A.pdf” is held back: it bears no digital signature. Nothing was filed, and nothing counts as signed until every document passes. StageSign fetches and checks the documents again by itself: ask your administrator to look at the transaction in OneSpan Sign.',
            'c.SaidHeldUnsealed Niets opgeslagen.'
        ]
    ])('translates what became of documents: %s', (said, translation) => {
        expect(loaded(inDutch)(said)).toBe(translation);
    });

    it.each([
        ['Org 00D000000000001AAA reached the service with its own token.', 'c.SaidOrgReached'],
        ['A callback through https://sign.example.com arrived.', 'c.SaidCallbackArrived'],
        ['The address https://sign.example.com did not answer in time.', 'c.SaidCloudLate'],
        ['OneSpan could not be reached, or the connection broke.', 'c.SaidCloudAway'],
        ['The clouds did not answer in time.', 'c.SaidCloudsLate'],
        ['The public address answers (HTTP 502), but the call did not arrive here.', 'c.SaidCallbackLost'],
        ['Salesforce is not available at the moment (HTTP 503).', 'c.SaidCloudBusy'],
        ['OneSpan sent a file of more than 104857600 bytes.', 'c.SaidCloudTooLarge'],
        ['There is no OneSpan API at the address configured for this org (HTTP 404).', 'c.SaidAccountAddress'],
        ['OneSpan refused the transaction (no reason given).', 'Geweigerd: (geen reden opgegeven).'],
        ['OneSpan refused the transaction (error.validation.x-1).', 'Geweigerd: (error.validation.x-1).'],
        ['Salesforce is busy at the moment (UNABLE_TO_LOCK_ROW).', 'c.SaidOrgBusy'],
        ['Enter the My Domain URL and the credentials of org 00D000000000001AAA.', 'c.SaidFixOrgOther'],
        ['A record (ContentVersion) is locked, for example by an approval.', 'c.SaidOrgLocked'],
        ['The integration user cannot write the fields Name, StageName of Opportunity.', 'c.SaidCannotWriteFields'],
        ['The integration user cannot write a field of Opportunity.', 'c.SaidCannotWriteSome'],
        ['The integration user cannot see the object stagesign__SigningRequest__c.', 'c.SaidCannotSee']
    ])('translates what the connection test found: %s', (said, translation) => {
        expect(loaded(inDutch)(said)).toBe(translation);
    });

    it.each([
        ['Nothing was sent. OneSpan Sign has not sent the transaction yet.', 'c.SaidNothingSent c.SaidNotSentYet'],
        ['Cancelled before anything was sent. Nobody was invited.', 'c.SaidCancelledSilently'],
        ['The time to sign was changed. It does not expire.', 'c.SaidExtended c.SaidNoExpiry'],
        [
            'Everyone has signed, but not on the opportunity any more: “A.pdf”, “B”. Restore it from the recycle bin or add it to the opportunity again; OneSpan Sign has it, too.',
            'c.SaidFiledGone'
        ],
        ['The opportunity was not moved to the stage “Won”: it has left “Sent” and is in “”.', 'c.SaidStageLeft'],
        [
            'The opportunity could not be moved to the stage “Won”: Own words. Move it yourself once that is put right.',
            'c.SaidStageRefused Own words. c.SaidMoveYourself'
        ],
        [
            'A file on the opportunity is marked as “A” of this request but has other content: delete that file.',
            'c.SaidOtherContent'
        ],
        [
            '“A.pdf”: 2 default blocks on page 3, which is added because no page has room for signatures.',
            'c.SaidBlocksAdded'
        ],
        ['“A.pdf”: default block on page 1 of 2; its form fields stay as they are.', 'c.SaidBlocks'],
        ['“A.pdf” is held back: it has 2 pages, but 3 were sent.', 'c.SaidHeldPages'],
        ['“A.pdf” is held back: it lacks 1 word that page 2 had when it was sent.', 'c.SaidHeldWords']
    ])('translates what did not go as it was asked: %s', (said, translation) => {
        expect(loaded(inDutch)(said)).toBe(translation);
    });

    it('does not take the first words of a list of reasons for all that was said', () => {
        const said = 'Nothing was sent. Correct this, then move the opportunity into the stage again:\n- Own words.';

        expect(loaded(inDutch)(said)).toBe('c.SaidNotReady\n- Own words.');
    });

    it('says inside a sentence that no reason was given', () => {
        expect(loaded(inDutch)('Cancellation was asked for: “no reason was given”.')).toBe('Gevraagd: “zonder reden”.');
    });

    it('tells a moment as the user reads moments', () => {
        const sweep =
            'No callback of OneSpan Sign told of this change: the sweep at 4 May 2026, 14:05:07 UTC found it.';
        const { moment } = require('c/signingText');

        expect(loaded(inDutch)(sweep)).toBe(`Gevonden op ${moment('2026-05-04T14:05:07Z')}.`);
        expect(
            loaded(inDutch)('Sent again to those who have not signed. It expires on 24 November 2026, 08:00 UTC.')
        ).toBe(`c.SaidResent Verloopt op ${moment('2026-11-24T08:00:00Z')}.`);
    });

    it('translates every right that is missing', () => {
        const said =
            'The integration user cannot read the field Opportunity.Owner.Name.' +
            ' The integration user cannot read the field SigningRequest__c.Status__c.';

        expect(loaded(inDutch)(said)).toBe(
            'Opportunity.Owner.Name kan hij niet. SigningRequest__c.Status__c kan hij niet.'
        );
    });

    it('translates what to do, as a sentence of its own or behind a colon', () => {
        const whole = 'OneSpan refused the API key of this org: ask the administrator to enter a valid one.';
        const problem = 'OneSpan refused the API key of this org.';
        const fix = 'Ask the administrator to enter a valid one.';
        const translate = loaded(inDutch);

        expect(translate(`Nothing was sent. ${whole}`)).toMatch(/c\.SaidAccountKey c\.SaidFixAccountKey$/);
        expect([translate(problem), translate(fix)]).toEqual(['c.SaidAccountKey', 'c.SaidFixAccountKey']);
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
        const words = patterns().flatMap(wordsOf);
        const texts = [...serviceSources().map(({ text }) => text), readFileSync(sayings, 'utf8')].join('\n');

        expect(words.length).toBeGreaterThan(100);
        expect(words.filter((each) => !isIn(texts, each))).toEqual([]);
    });

    it('knows every sentence that the service says', () => {
        const known = patterns().map(textsOf).join('\n');
        const sources = serviceSources().filter(({ name }) => name === 'Sentences.java' || spoken.includes(name));
        const said = sources.flatMap(({ text }) => saidIn(text));

        expect(spoken.filter((each) => !sources.some(({ name }) => name === each))).toEqual([]);
        expect(said.length).toBeGreaterThan(120);
        expect(said.filter((part) => !known.includes(part))).toEqual([]);
    });
});
