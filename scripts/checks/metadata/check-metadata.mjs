// Checks the metadata below a folder: each file against the Metadata API's types, and all of them against each other.
// usage: node check-metadata.mjs <folder>
import { pathToFileURL } from 'node:url';
import { readMetadata } from './metadata-files.mjs';
import { describeProject } from './project.mjs';
import { checkReferences, readReferences } from './references/code.mjs';
import { checkCredentials } from './references/credentials.mjs';
import { checkCustomMetadata } from './references/custom-metadata.mjs';
import { checkFields } from './references/fields.mjs';
import { checkLabels } from './references/labels.mjs';
import { checkLayouts } from './references/layouts.mjs';
import { checkPages } from './references/pages.mjs';
import { checkPermissionSets } from './references/permission-sets.mjs';
import { checkSchema } from './schema-rules.mjs';
import { readWsdlTypes } from './wsdl-types.mjs';

/** All findings, one line each, and the number of files read. */
export function checkMetadata(root, types = readWsdlTypes()) {
    const findings = [];
    const report = (file, message) => findings.push(`${file}: ${message}`);

    const metadata = readMetadata(root, report);
    metadata.forEach((item) => checkSchema(types, item, report));

    const project = describeProject(metadata);
    const code = readReferences(root);
    checkFields(project, report);
    checkPermissionSets(project, code, report);
    checkCustomMetadata(project, report);
    checkLayouts(project, report);
    checkPages(project, report);
    checkCredentials(project, report);
    checkLabels(project, code, report);
    checkReferences(project, code, report);
    return { findings, count: metadata.length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { findings, count } = checkMetadata(process.argv[2]);
    findings.forEach((finding) => console.log(finding));
    console.log(`${count} metadata files checked`);
    process.exitCode = findings.length > 0 ? 1 : 0;
}
