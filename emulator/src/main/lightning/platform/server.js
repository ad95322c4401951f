/** Calls the server of the page, and reports problems the way Lightning does. */

/** Fetches JSON; a refusal is thrown as Lightning's `{ status, body: { message } }`. */
export async function call(path, options) {
    const answer = await fetch(path, options).catch((problem) => {
        throw refusal(0, problem.message);
    });
    const text = await answer.text();
    const body = text ? JSON.parse(text) : null;
    if (!answer.ok) {
        throw refusal(answer.status, body?.message ?? answer.statusText);
    }
    return body;
}

function refusal(status, message) {
    return { ok: false, status, statusText: message, body: { message } };
}
