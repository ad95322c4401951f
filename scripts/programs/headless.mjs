/** Drives the main job once without a person, over the same HTTP that people and programs use. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { Org, checked } from './org.mjs';

const patience = 120_000;

/**
 * Moves an opportunity to Proposal, signs for every signer, and waits for the files.
 * @param {{org: string, account: string}} urls
 * @param {(line: string) => void} say takes a line for each step
 * @returns {Promise<{title: string, kind: string, size: number, sha256: string}[]>} what was filed
 * @throws with the reason when anything is missing
 */
export async function driveMainJob(urls, say) {
    const org = await Org.logIn(urls.org);
    const [opportunity] = await org.query(
        "SELECT Id, Name FROM Opportunity WHERE StageName != 'Proposal' ORDER BY CreatedDate, Id LIMIT 1"
    );
    await org.update('Opportunity', opportunity.Id, { StageName: 'Proposal' });
    say(`Opportunity "${opportunity.Name}" is now in stage Proposal.`);

    const sent = await requestInStatus(org, opportunity.Id, 'Sent');
    const transaction = sent.stagesign__TransactionId__c;
    say(`Sent: ${sent.stagesign__StatusReason__c}`);

    for (const signer of await signersInOrder(urls.account, transaction)) {
        const path = `/emulator/transactions/${encodeURIComponent(transaction)}/signers/${signer}/sign`;
        await checked(await fetch(urls.account + path, { method: 'POST' }));
        say(`Signer ${signer} signed.`);
    }

    const filed = await requestInStatus(org, opportunity.Id, 'Filed');
    say(`Filed: ${filed.stagesign__StatusReason__c}`);
    return filedDocuments(org, opportunity.Id, filed.Id);
}

async function requestInStatus(org, opportunityId, status) {
    const soql = `SELECT Id, stagesign__Status__c, stagesign__StatusReason__c, stagesign__TransactionId__c
        FROM stagesign__SigningRequest__c WHERE stagesign__Opportunity__c = '${opportunityId}'`;
    const ends = ['Filed', 'NotReady', 'Failed', 'Declined', 'Expired', 'Cancelled'];
    const deadline = Date.now() + patience;
    let request;
    while (Date.now() < deadline) {
        [request] = await org.query(soql);
        if (request?.stagesign__Status__c === status) {
            return request;
        }
        if (ends.includes(request?.stagesign__Status__c)) {
            break;
        }
        await pause(250);
    }
    const seen = request ? `${request.stagesign__Status__c}: ${request.stagesign__StatusReason__c}` : 'absent';
    throw new Error(`The signing request did not become ${status}. It is ${seen}`);
}

async function signersInOrder(account, transaction) {
    const url = `${account}/api/packages/${encodeURIComponent(transaction)}`;
    const headers = { Authorization: 'Basic stagesign-demo-api-key' };
    const { roles } = await (await checked(await fetch(url, { headers }))).json();
    return roles
        .filter((role) => role.type === 'SIGNER')
        .sort((a, b) => a.index - b.index)
        .map((role) => role.id);
}

async function filedDocuments(org, opportunityId, requestId) {
    const documents = await org.query(
        `SELECT stagesign__Kind__c, stagesign__Title__c, stagesign__ContentVersionId__c, stagesign__Sha256__c
        FROM stagesign__SigningRequestDocument__c WHERE stagesign__SigningRequest__c = '${requestId}'
        ORDER BY stagesign__DocumentKey__c`
    );
    const originals = documents.filter((document) => document.stagesign__Kind__c === 'Original');
    const filed = documents.filter((document) => document.stagesign__Kind__c !== 'Original');
    const evidence = filed.filter((document) => document.stagesign__Kind__c === 'Evidence');
    if (originals.length === 0 || evidence.length !== 1 || filed.length !== originals.length + 1) {
        throw new Error(
            `Sent ${originals.length} documents, but ${filed.length} files came back, ${evidence.length} of them evidence.`
        );
    }
    const attached = await attachedVersions(org, opportunityId);
    return Promise.all(filed.map((document) => verified(org, document, attached)));
}

async function attachedVersions(org, opportunityId) {
    const links = await org.query(
        `SELECT ContentDocument.LatestPublishedVersionId FROM ContentDocumentLink WHERE LinkedEntityId = '${opportunityId}'`
    );
    return new Set(links.map((link) => link.ContentDocument.LatestPublishedVersionId));
}

async function verified(org, document, attached) {
    const version = document.stagesign__ContentVersionId__c;
    const title = document.stagesign__Title__c;
    if (!attached.has(version)) {
        throw new Error(`"${title}" is not among the files of the opportunity.`);
    }
    const bytes = await org.versionData(version);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== document.stagesign__Sha256__c) {
        throw new Error(`"${title}" has other bytes on the opportunity than the signing request says.`);
    }
    return { title, kind: document.stagesign__Kind__c, size: bytes.length, sha256 };
}
