/** The emulator's org as any client sees it: plain Salesforce REST. */
const api = '/services/data/v65.0';

/** A client of the org with a token of its own. */
export class Org {
    #url;
    #token;

    constructor(url, token) {
        this.#url = url;
        this.#token = token;
    }

    /** Logs in as the demo's sales rep, or as its administrator. */
    static async logIn(url, user = 'rep') {
        const body = new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: `stagesign-demo-${user}`,
            client_secret: `stagesign-demo-secret-${user}`
        });
        const answer = await checked(await fetch(`${url}/services/oauth2/token`, { method: 'POST', body }));
        return new Org(url, (await answer.json()).access_token);
    }

    /** Runs a SOQL query and returns its records. */
    async query(soql) {
        const answer = await this.#call(`${api}/query?q=${encodeURIComponent(soql)}`);
        return (await answer.json()).records;
    }

    /** Creates a record and returns its id. */
    async create(type, fields) {
        const answer = await this.#call(`${api}/sobjects/${type}`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(fields)
        });
        return (await answer.json()).id;
    }

    async remove(type, id) {
        await this.#call(`${api}/sobjects/${type}/${id}`, { method: 'DELETE' });
    }

    /** Changes fields of a record. */
    async update(type, id, fields) {
        await this.#call(`${api}/sobjects/${type}/${id}`, {
            method: 'PATCH',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(fields)
        });
    }

    /** Downloads the bytes of a content version. */
    async versionData(id) {
        const answer = await this.#call(`${api}/sobjects/ContentVersion/${id}/VersionData`);
        return Buffer.from(await answer.arrayBuffer());
    }

    async #call(path, options = {}) {
        const headers = { ...options.headers, Authorization: `Bearer ${this.#token}` };
        return checked(await fetch(this.#url + path, { ...options, headers }));
    }
}

/** Returns the answer, or throws with its status and body. */
export async function checked(answer) {
    if (!answer.ok) {
        throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
    }
    return answer;
}
