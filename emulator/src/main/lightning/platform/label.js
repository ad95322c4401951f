/** The package's labels in the language of the page. */
import labels from 'stagesign:labels';

import { page } from './page.js';

/** Returns the text of a label: translated where it is, else the original. */
export function label(name) {
    return labels[page.language]?.[name] ?? labels.en_US[name];
}
