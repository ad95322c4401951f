// Keeps the changing part of a page fresh, and closes toasts. Without this script every page still works.
const interval = 1000;

async function refresh(live) {
    const answer = await fetch(live.dataset.source).catch(() => undefined);
    if (!answer?.ok) {
        return;
    }
    const html = await answer.text();
    if (html !== refresh.last) {
        refresh.last = html;
        swap(live, html);
        tell(live);
    }
}

/** Puts the new content in place; whoever stood on a link or a button still stands there. */
function swap(live, html) {
    const focused = live.contains(document.activeElement) ? target(document.activeElement) : undefined;
    live.innerHTML = html;
    if (focused) {
        [...live.querySelectorAll('a, button')]
            .find((element) => target(element) === focused)
            ?.focus({ preventScroll: true });
    }
}

function target(element) {
    return element.getAttribute('href') ?? element.value;
}

/** Says the requests' states to those who listen to the page; the element speaks only when its text changes. */
function tell(live) {
    const states = [...live.querySelectorAll('[data-request]')];
    const sentences = states.map((request) => `Signing request ${request.dataset.request}: ${request.dataset.status}.`);
    const news = document.getElementById('news');
    if (news) {
        news.textContent = sentences.join(' ');
    }
}

async function keepFresh(live) {
    if (!document.hidden) {
        await refresh(live);
    }
    setTimeout(() => keepFresh(live), interval);
}

const live = document.getElementById('live');
if (live) {
    keepFresh(live);
}

const toast = document.querySelector('[data-toast]');
if (toast) {
    toast.querySelector('[data-close]').addEventListener('click', () => toast.remove());
    // good news goes by itself, a problem stays until it has been read
    if (toast.dataset.toast === 'success') {
        setTimeout(() => toast.remove(), 5000);
    }
}
