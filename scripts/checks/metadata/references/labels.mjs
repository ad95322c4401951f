// Labels: in every language, with the same places to fill in, and all of them used.
import { list } from '../metadata-files.mjs';

/** Beside en_US, in which the labels themselves are. */
const LANGUAGES = ['nl_NL', 'fr', 'de'];

export function checkLabels({ labels, translations }, codeReferences, report) {
    const [first] = labels.values();
    LANGUAGES.filter((language) => first && !translations.has(language)).forEach((language) =>
        report(first.file, `there are no translations for ${language}`)
    );
    for (const { file, content } of translations.values()) {
        checkTranslation(labels, list(content.customLabels), (message) => report(file, message));
    }
    for (const [name, label] of labels) {
        checkWording(name, label.text, (message) => report(label.file, message));
        if (!codeReferences.labels.has(name)) {
            report(label.file, `the label ${name} is used nowhere`);
        }
    }
}

function checkTranslation(labels, translated, say) {
    const byName = new Map(translated.map(({ name, label }) => [name, label]));
    for (const [name, { text }] of labels) {
        if (!byName.has(name)) {
            say(`the label ${name} is not translated`);
        } else if (placesIn(byName.get(name)) !== placesIn(text)) {
            say(`the label ${name} fills in other places than its translation`);
        }
    }
    for (const [name, text] of byName) {
        checkWording(name, text, say);
        if (!labels.has(name)) {
            say(`there is no label ${name}`);
        }
    }
}

/** String.format takes a single apostrophe as the start of text that it does not fill in. */
function checkWording(name, text, say) {
    if (placesIn(text) && /(^|[^'])'([^']|$)/.test(text)) {
        say(`the label ${name} is filled in: an apostrophe in it has to be doubled`);
    }
}

function placesIn(text) {
    return [...new Set(text.match(/\{\d+\}/g))].sort().join();
}
