// Converts a source tree to the form that is deployed, as the Salesforce CLI would, and finds files that would be left out.
// usage: node check-conversion.mjs <folder>
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { sourceApiVersion } = JSON.parse(readFileSync(new URL('../../../sfdx-project.json', import.meta.url), 'utf8'));

/** All findings, and how many components were converted. */
export async function checkConversion(root) {
    try {
        const components = ComponentSet.fromSource(path.resolve(root));
        components.sourceApiVersion = sourceApiVersion;
        await convert(components);
        return { findings: strayFiles(root, components), count: components.size };
    } catch (error) {
        return { findings: [error.message], count: 0 };
    }
}

async function convert(components) {
    const folder = mkdtempSync(path.join(tmpdir(), 'conversion-'));
    try {
        await new MetadataConverter().convert(components, 'metadata', { type: 'directory', outputDirectory: folder });
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function strayFiles(root, components) {
    const known = new Set(components.getSourceComponents().toArray().flatMap(filesOf));
    return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.resolve(entry.parentPath ?? entry.path, entry.name))
        .filter((file) => !known.has(file) && !file.includes(`${path.sep}__tests__${path.sep}`))
        .map((file) => `${path.relative(root, file)}: belongs to no component and would not be deployed`);
}

function filesOf(component) {
    return [component.xml, ...component.walkContent(), ...component.getChildren().map((child) => child.xml)].filter(
        Boolean
    );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
    const { findings, count } = await checkConversion(process.argv[2]);
    findings.forEach((finding) => console.log(finding));
    console.log(`${count} components converted`);
    process.exitCode = findings.length > 0 ? 1 : 0;
}
