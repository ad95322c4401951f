/** Both clouds behind the pages, for what a test prepares, plays and looks up beside the browser. */
import { setTimeout as pause } from 'node:timers/promises';

import { Org, checked } from '../../scripts/programs/org.mjs';

const patience = 60_000;

/** Returns what the function gives as soon as it gives something; fails after a minute, naming what was waited for. */
export async function until(what, find) {
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
        const found = await find();
        if (found) {
            return found;
        }
        await pause(100);
    }
    throw new Error(`Waited in vain for ${what}.`);
}

/** The org and the account of a running demo. */
export class Clouds {
    #urls;

    constructor(urls, rep, admin) {
        this.#urls = urls;
        this.rep = rep;
        this.admin = admin;
    }

    static async open(urls) {
        return new Clouds(urls, await Org.logIn(urls.org), await Org.logIn(urls.org, 'admin'));
    }

    /**
     * Makes an opportunity of the rep.
     * @param {string} name
     * @param {{signers?: object[], files?: string[], stage?: string}} has contacts by field, titles of PDFs
     * @returns {Promise<string>} its id
     */
    async opportunity(name, { signers = [], files = ['Contract.pdf'], stage = 'Qualification' } = {}) {
        const AccountId = await this.rep.create('Account', { Name: name });
        const CloseDate = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
        const id = await this.rep.create('Opportunity', { AccountId, Name: name, StageName: stage, CloseDate });
        for (const { Role = 'Decision Maker', ...fields } of signers) {
            const ContactId = await this.rep.create('Contact', { AccountId, ...fields });
            await this.rep.create('OpportunityContactRole', { OpportunityId: id, ContactId, Role });
        }
        for (const file of files) {
            await this.addFile(id, file);
        }
        return id;
    }

    async addFile(opportunityId, name) {
        const fields = { PathOnClient: name, FirstPublishLocationId: opportunityId };
        return this.rep.create('ContentVersion', { ...fields, VersionData: await this.#pdf() });
    }

    /** Uploads a new version of the opportunity's only file. */
    async replaceFile(opportunityId) {
        const [link] = await this.rep.query(
            `SELECT ContentDocumentId, ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${opportunityId}'`
        );
        const { ContentDocumentId, ContentDocument } = link;
        const fields = { ContentDocumentId, PathOnClient: `${ContentDocument.Title}.pdf` };
        await this.rep.create('ContentVersion', { ...fields, VersionData: await this.#pdf() });
    }

    /** Changes a contact in a role of the opportunity. */
    async changeContact(opportunityId, lastName, fields) {
        const roles = await this.rep.query(
            `SELECT ContactId, Contact.LastName FROM OpportunityContactRole WHERE OpportunityId = '${opportunityId}'`
        );
        const { ContactId } = roles.find(({ Contact }) => Contact.LastName === lastName);
        await this.rep.update('Contact', ContactId, fields);
    }

    /** Changes the language that the rep reads, such as nl_NL. */
    async speak(language) {
        const body = new URLSearchParams({ language });
        await checked(await fetch(`${this.#urls.web}/language`, { method: 'POST', body }));
    }

    /** Takes a permission set from a user; returns what gives it back. */
    async withdraw(permissionSet, username) {
        const [{ Id, AssigneeId, PermissionSetId }] = await this.admin.query(
            `SELECT Id, AssigneeId, PermissionSetId FROM PermissionSetAssignment
            WHERE PermissionSet.Name = '${permissionSet}' AND Assignee.Username = '${username}'`
        );
        await this.admin.remove('PermissionSetAssignment', Id);
        return () => this.admin.create('PermissionSetAssignment', { AssigneeId, PermissionSetId });
    }

    /** Changes the demo's signing rule, as an administrator. */
    async changeRule(fields) {
        const url = `${this.#urls.org}/emulator/custom-metadata/SigningRule__mdt/Proposal`;
        const headers = { 'Content-Type': 'application/json' };
        await checked(await fetch(url, { method: 'PATCH', headers, body: JSON.stringify(fields) }));
    }

    async #pdf() {
        const [version] = await this.rep.query(
            "SELECT Id FROM ContentVersion WHERE PathOnClient = 'Services Agreement.pdf' AND IsLatest = TRUE LIMIT 1"
        );
        return (await this.rep.versionData(version.Id)).toString('base64');
    }

    /** Waits until the newest signing request of the opportunity has that status; returns it without the prefix. */
    async request(opportunityId, status) {
        return until(`${status} on ${opportunityId}`, async () => {
            const [row] = await this.admin.query(
                `SELECT Id, Name, stagesign__Status__c, stagesign__TransactionId__c FROM stagesign__SigningRequest__c
                WHERE stagesign__Opportunity__c = '${opportunityId}' ORDER BY CreatedDate DESC, Name DESC LIMIT 1`
            );
            return row?.stagesign__Status__c === status
                ? { id: row.Id, name: row.Name, transaction: row.stagesign__TransactionId__c }
                : undefined;
        });
    }

    /** Plays the signer with that address: "sign", "decline", "bounce", "lock"; what it takes goes into the query. */
    async play(transaction, email, what, details = {}) {
        const { roles } = await this.#account(`/api/packages/${transaction}`).then((answer) => answer.json());
        const { id } = roles.find((role) => role.signers[0].email === email);
        const path = `/emulator/transactions/${transaction}/signers/${id}/${what}?${new URLSearchParams(details)}`;
        await this.#account(path, { method: 'POST' });
    }

    async expire(transaction) {
        await this.#account(`/emulator/transactions/${transaction}/expire`, { method: 'POST' });
    }

    /** Has exactly these things go wrong at the account from now on. */
    async accountFaults(faults) {
        await this.#account('/emulator/faults', {
            method: 'PUT',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(faults)
        });
    }

    /** Returns the mails to an address, oldest first. */
    async mails(to) {
        return (await this.#account(`/emulator/mailbox?to=${encodeURIComponent(to)}`)).json();
    }

    async #account(path, options = {}) {
        const headers = { Authorization: 'Basic stagesign-demo-api-key' };
        return checked(await fetch(this.#urls.account + path, { headers, ...options }));
    }
}
