// Checks the project file and the scratch org definition against the JSON schemas that Salesforce publishes.
// usage: node check-project.mjs <folder>
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const schemas = new URL('../../../node_modules/@salesforce/schemas/', import.meta.url);
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const isProject = ajv.compile(readSchema('sfdx-project.schema.json'));
const isScratchDefinition = ajv.compile(readSchema('project-scratch-def.schema.json'));

/** All findings for the project file of the folder and the scratch org definitions that it names. */
export function checkProject(root) {
    const project = JSON.parse(readFileSync(path.join(root, 'sfdx-project.json'), 'utf8'));
    const definitions = (project.packageDirectories ?? []).map((item) => item.definitionFile).filter(Boolean);
    return [
        ...findingsIn('sfdx-project.json', project, isProject),
        ...definitions.flatMap((file) => checkDefinition(root, file))
    ];
}

function checkDefinition(root, file) {
    return findingsIn(file, JSON.parse(readFileSync(path.join(root, file), 'utf8')), isScratchDefinition);
}

function findingsIn(file, content, isValid) {
    isValid(content);
    return (isValid.errors ?? []).map(({ instancePath, message, params }) => {
        return `${file}: ${instancePath || 'the file'} ${message} ${JSON.stringify(params)}`;
    });
}

function readSchema(name) {
    return JSON.parse(readFileSync(new URL(name, schemas), 'utf8'));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const findings = checkProject(process.argv[2]);
    findings.forEach((finding) => console.log(finding));
    process.exitCode = findings.length > 0 ? 1 : 0;
}
