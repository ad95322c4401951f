/** What the signing service writes in English, in the language of the user where it is a sentence that we know. */
import LANGUAGE from '@salesforce/i18n/lang';
import { filled, moment } from 'c/signingText';
import connectionSentences from './connectionSentences';
import orgSentences from './orgSentences';
import requestSentences from './requestSentences';
import troubleSentences from './troubleSentences';

/** A test compares these with the sources of the service, so that a new wording there is not left in English here. */
const known = [...troubleSentences, ...requestSentences, ...connectionSentences, ...orgSentences];

/** Each wherever it stands: a text may name two addresses or two fields. */
const sentences = known.map(([english, label]) => [new RegExp(english, 'g'), label]);

const englishMoment = /^\d+ [A-Z][a-z]+ \d{4}, [\d:]+ UTC$/;
const asRead = (value) => (englishMoment.test(value) ? moment(value) : value);

/**
 * Translates what is known and leaves the rest, such as names, reasons and file names, as it is.
 * @param {string | null | undefined} text sentences of the signing service or of the org
 */
export function translated(text) {
    if (!text || LANGUAGE.startsWith('en')) {
        return text;
    }
    return sentences.reduce(
        (said, [english, label]) => said.replace(english, (whole, ...groups) => filled(label, ...groups.map(asRead))),
        text
    );
}
