/**
 * The operator's console: what fails and why, one click to have it tried again, what happened to a request. The token stays
 * in this tab and goes nowhere but into the calls.
 */
const TOKEN = 'stagesign-operator-token';
const REFRESH_MILLIS = 15_000;
/** How long most jobs take: what was tried again is gone from the list by then. */
const RUN_MILLIS = 3_000;
const HELP = {
    TRY_AGAIN: 'passes by itself',
    WAIT_FOR_LIMIT: 'waits for a limit to reset',
    NEEDS_SOMEONE: 'needs somebody',
    NEVER: 'a defect: report it with the log'
};

const byId = (id) => document.getElementById(id);
let refresh;

byId('sign-in').addEventListener('submit', (event) => {
    event.preventDefault();
    sessionStorage.setItem(TOKEN, byId('token').value.trim());
    byId('token').value = '';
    open();
});
byId('sign-out').addEventListener('click', () => signOut('Signed out.'));
byId('search').addEventListener('submit', (event) => {
    event.preventDefault();
    show(byId('id').value.trim());
});

if (sessionStorage.getItem(TOKEN)) {
    open();
}

async function open() {
    if (await list()) {
        signedIn(true);
        say('');
        refresh = setInterval(list, REFRESH_MILLIS);
    }
}

function signOut(sentence) {
    sessionStorage.removeItem(TOKEN);
    clearInterval(refresh);
    signedIn(false);
    byId('causes').replaceChildren();
    byId('found').replaceChildren();
    say(sentence);
}

function signedIn(yes) {
    byId('sign-in').hidden = yes;
    byId('sign-out').hidden = !yes;
    byId('failures').hidden = !yes;
    byId('requests').hidden = !yes;
}

async function list() {
    const causes = await ask('/ops/api/causes');
    if (!causes) {
        return false;
    }
    const opened = [...document.querySelectorAll('#causes details[open]')].map((each) => each.dataset.cause);
    byId('nothing').hidden = causes.length > 0;
    byId('causes').replaceChildren(...causes.map((cause) => causeItem(cause, opened.includes(cause.sentence))));
    return true;
}

function causeItem(cause, open) {
    const jobs = element('ul');
    jobs.append(...cause.oldest.map(jobItem));
    const details = element('details', element('summary', `Show ${count(cause.oldest.length, 'job')}`), jobs);
    details.dataset.cause = cause.sentence;
    details.open = open;
    const retry = button('Try all again', () => again({ sentence: cause.sentence }));
    const givenUp = cause.givenUp > 0 ? `, ${cause.givenUp} given up` : '';
    return element(
        'li',
        element('p', cause.sentence),
        element(
            'p',
            `${count(cause.jobs, 'job')}${givenUp}, since ${moment(cause.since)} · ${HELP[cause.help]} `,
            retry
        ),
        details
    );
}

function jobItem(job) {
    const next = job.nextAttemptAt ? `next ${moment(job.nextAttemptAt)}` : 'given up';
    const request = job.key.split(':')[1];
    const item = element(
        'li',
        `${job.job} · ${job.org} · ${count(job.attempts, 'attempt')}, last ${moment(job.failedAt)}, ${next} `
    );
    if (request) {
        item.append(button(`Show ${request}`, () => show(request)), ' ');
    }
    item.append(button('Try again', () => again({ job: job.job, key: job.key })));
    return item;
}

async function again(wish) {
    const answer = await ask('/ops/api/retries', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(wish)
    });
    if (answer) {
        const obsolete = answer.obsolete > 0 ? ` ${count(answer.obsolete, 'job')} had nothing left to do.` : '';
        say(`${count(answer.retried, 'job')} tried again.${obsolete}`);
        setTimeout(list, RUN_MILLIS);
    }
    await list();
}

async function show(id) {
    const found = await ask(`/ops/api/requests/${encodeURIComponent(id)}`);
    if (!found) {
        return;
    }
    byId('id').value = id;
    byId('found').replaceChildren(
        ...(found.length > 0 ? found.map(requestView) : [element('p', 'No request has this id, nor one of its parts.')])
    );
    byId('found').scrollIntoView({ block: 'nearest' });
}

function requestView(request) {
    const timeline = element('ol');
    const kept = request.keptDocuments > 0 ? ` · ${count(request.keptDocuments, 'document')} kept until filed` : '';
    timeline.append(
        ...request.timeline.map((event) => element('li', `${moment(event.at)} · ${event.status}: ${event.sentence}`))
    );
    return element(
        'article',
        element('h3', `${request.signingRequestId}: ${request.status}`),
        element('p', request.statusReason),
        element(
            'p',
            `${request.org} · opportunity ${request.opportunityId} · transaction ${request.transactionId ?? 'none yet'}${kept}`
        ),
        timeline
    );
}

async function ask(path, options = {}) {
    const headers = { ...options.headers, Authorization: `Bearer ${sessionStorage.getItem(TOKEN)}` };
    try {
        const answer = await fetch(path, { ...options, headers });
        if (answer.ok) {
            return await answer.json();
        }
        const problem = await answer.json();
        if (answer.status === 401 || path === '/ops/api/causes') {
            signOut(problem.detail);
        } else {
            say(problem.detail);
        }
    } catch {
        say('The service does not answer. Is it running?');
    }
    return undefined;
}

function say(sentence) {
    byId('message').textContent = sentence;
}

function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
}

function button(text, action) {
    const made = element('button', text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
}

function moment(text) {
    return new Date(text).toLocaleString();
}

function count(number, thing) {
    return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
