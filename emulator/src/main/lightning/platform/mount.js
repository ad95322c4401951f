/** Puts components into the page's elements, and is the page around them: toasts, quick actions, refreshing. */
import { createElement } from 'lwc';

import { closeEvent } from './actions.js';
import { page } from './page.js';
import { toastEvent } from './toast.js';

const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Mounts what the page asks for, now and when it opens the window of a quick action. */
export function mountAll(components) {
    document.querySelectorAll('[data-component]').forEach((place) => mount(components, place));
    document.querySelectorAll('[data-action]').forEach((button) => {
        button.addEventListener('click', () => openAction(components, button));
    });
    document.addEventListener(toastEvent, ({ detail }) => showToast(detail));
    document.addEventListener('lightning__refresh', () => document.dispatchEvent(new Event('stagesign:refresh')));
}

/** Every data attribute of the place becomes a property of the component. */
function mount(components, place) {
    const { component, ...properties } = place.dataset;
    if (!components[component]) {
        place.textContent = `There is no component ${component}. Build the components again: npm run components`;
        return;
    }
    const element = createElement(`c-${dashed(component)}`, { is: components[component] });
    Object.assign(element, properties);
    place.replaceChildren(element);
}

function openAction(components, button) {
    const dialog = document.getElementById('action');
    const place = dialog.querySelector('[data-place]');
    const close = () => {
        // a toast outlives the window that it came from
        document.body.append(...dialog.querySelectorAll('.slds-notify_container'));
        dialog.close();
        place.replaceChildren();
    };
    place.dataset.component = button.dataset.action;
    place.dataset.recordId = button.dataset.recordId;
    mount(components, place);
    place.addEventListener(closeEvent, close, { once: true });
    dialog.querySelector('[data-close]').onclick = close;
    dialog.showModal();
}

function showToast({ title, message = '', messageData = [], variant = 'info', mode }) {
    const template = document.getElementById('toast-template').content.cloneNode(true);
    const toast = template.firstElementChild;
    const text = message.replace(/\{(\d+)\}/g, (whole, index) => messageData[index]?.label ?? messageData[index]);
    toast.querySelector('.slds-notify').classList.add(`slds-theme_${variant}`);
    toast.querySelector('use').setAttribute('href', `/assets/icons/utility-sprite/svg/symbols.svg#${variant}`);
    toast.querySelector('[data-title]').textContent = title;
    toast.querySelector('[data-text]').textContent = text;
    toast.querySelector('[data-close]').addEventListener('click', () => toast.remove());
    const inDialog = document.querySelector('dialog[open]');
    (inDialog ?? document.body).append(toast);
    if (mode !== 'sticky' && (variant !== 'error' || mode === 'dismissible')) {
        setTimeout(() => toast.remove(), 5000);
    }
}

document.documentElement.dataset.formFactor = page.formFactor;
