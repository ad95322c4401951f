/** What component tests have in common: a page to put a component on, and what axe has to say about it. */
const axe = require('axe-core');
const { createElement } = require('lwc');

// what only a whole page can have, and what a stub without its markup cannot show
const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };

/** Puts a component on the empty page, with these properties. */
exports.mount = function (tag, component, properties = {}) {
    const element = Object.assign(createElement(tag, { is: component }), properties);
    document.body.replaceChildren(element);
    return element;
};

/** Waits until everything that is pending has been rendered. */
exports.settled = async function () {
    for (let turn = 0; turn < 5; turn++) {
        await Promise.resolve();
    }
};

/** Returns what axe objects to, in words; an accessible page has none. */
exports.violations = async function () {
    const { violations } = await axe.run(document.body, { rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Returns the events of that name that the component sends from now on. */
exports.heard = function (element, name) {
    const details = [];
    element.addEventListener(name, ({ detail }) => details.push(detail));
    return details;
};

/** Returns the visible text of a component, with everything inside of it. */
exports.textOf = function (element) {
    const texts = [];
    const walk = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            texts.push(node.textContent.trim());
        }
        // a stub of a base component shows nothing, but what was put into it is visible
        [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].forEach(walk);
    };
    walk(element);
    return texts.filter(Boolean).join(' ');
};
