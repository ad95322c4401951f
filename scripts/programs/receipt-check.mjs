/** Compares a receipt of the signing service with files. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const known = 'stagesign-receipt-1';

/**
 * Says what there is to say of a receipt and files.
 * @param {string} text of the receipt
 * @param {{name: string, content: Buffer}[]} files
 * @returns {{ok: boolean, lines: string[]}} whether all is as it should be, and a line for each thing that was checked
 */
export function check(text, files) {
    let receipt;
    try {
        receipt = JSON.parse(text);
    } catch {
        return { ok: false, lines: ['FAIL  this is no receipt: it is not JSON'] };
    }
    if (receipt?.format !== known) {
        return { ok: false, lines: [`FAIL  this is no receipt of the form ${known}`] };
    }
    const lines = [];
    const { digest, ...rest } = receipt;
    const isWhole = sha256(JSON.stringify(rest)) === digest;
    lines.push(isWhole ? 'ok    the receipt is whole' : 'FAIL  the receipt was changed: its digest does not fit');
    const seen = new Set();
    const fit = files.map(({ name, content }) => {
        const document = documentOf(receipt, sha256(content));
        seen.add(document);
        lines.push(
            document
                ? `ok    ${name}: ${document.kind} “${document.title}”`
                : `FAIL  ${name}: no document of the receipt`
        );
        return Boolean(document);
    });
    for (const document of receipt.documents.filter((each) => !seen.has(each))) {
        lines.push(`-     no file was given for ${document.kind} “${document.title}”`);
    }
    return { ok: isWhole && fit.every(Boolean), lines };
}

function documentOf(receipt, hash) {
    return receipt.documents.find(({ sha256: filed, receivedSha256 }) => filed === hash || receivedSha256 === hash);
}

function sha256(content) {
    return createHash('sha256').update(content).digest('hex');
}

async function main([receipt, ...names]) {
    if (!receipt) {
        console.error('usage: scripts/receipt-check receipt.json file...');
        return 2;
    }
    const files = await Promise.all(names.map(async (name) => ({ name, content: await readFile(name) })));
    const { ok, lines } = check(await readFile(receipt, 'utf8'), files);
    console.log(lines.join('\n'));
    return ok ? 0 : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
    main(process.argv.slice(2)).then(
        (code) => {
            process.exitCode = code;
        },
        (error) => {
            console.error(error.message);
            process.exitCode = 2;
        }
    );
}
