// Keeps the changing parts of a page fresh, and closes toasts. Without this script every page still works.
const interval = 1000;
const parts = () => document.querySelectorAll('[data-live]');

/** Fetches this very page again and puts what has changed in place. */
async function refresh() {
    const answer = await fetch(location.href).catch(() => undefined);
    if (!answer?.ok) {
        return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts()) {
        const next = fresh.getElementById(part.id)?.innerHTML;
        if (next !== undefined && next !== (part.source ?? part.innerHTML)) {
            swap(part, next);
        }
    }
}

/** Puts the new content in place; whoever stood on a link or a button still stands there. */
function swap(part, html) {
    const focused = part.contains(document.activeElement) ? target(document.activeElement) : undefined;
    part.source = html;
    part.innerHTML = html;
    if (focused) {
        [...part.querySelectorAll('a, button')]
            .find((element) => target(element) === focused)
            ?.focus({ preventScroll: true });
    }
}

function target(element) {
    return element.getAttribute('href') ?? element.value;
}

async function keepFresh() {
    if (!document.hidden) {
        await refresh();
    }
    setTimeout(keepFresh, interval);
}

if (parts().length > 0) {
    keepFresh();
}

// what components change on the server shows at once
document.addEventListener('stagesign:refresh', refresh);

document.querySelectorAll('[data-submit-on-change]').forEach((form) => {
    form.addEventListener('change', () => form.requestSubmit());
});

const toast = document.querySelector('[data-toast]');
if (toast) {
    toast.querySelector('[data-close]').addEventListener('click', () => toast.remove());
    // good news goes by itself, a problem stays until it has been read
    if (toast.dataset.toast === 'success') {
        setTimeout(() => toast.remove(), 5000);
    }
}
