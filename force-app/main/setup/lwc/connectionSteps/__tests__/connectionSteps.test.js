import ConnectionSteps from 'c/connectionSteps';
import { mount, textOf, violations } from 'stagesign/page';

jest.mock('@salesforce/label/c.SetupStepFails', () => ({ default: '{0} of {1}: {2}' }), { virtual: true });

const works = (name) => ({ name, ok: true, detail: `${name} is fine.`, fix: null });
const fails = (name) => ({ name, ok: false, detail: `${name} is broken.`, fix: `Repair ${name}.` });
const shown = (...steps) => mount('c-connection-steps', ConnectionSteps, { steps });

describe('c-connection-steps', () => {
    it('says that every step works', () => {
        const element = shown(works('org-to-service'), works('callback'));

        const text = textOf(element);
        expect(text).toContain('c.SetupAllWell');
        expect(text).toContain('c.SetupLinkOrgToService org-to-service is fine.');
        expect(element.shadowRoot.querySelectorAll('[data-ok=true]')).toHaveLength(2);
    });

    it('names the first step that fails, and what to do about each', () => {
        const element = shown(works('org-to-service'), fails('service-to-org'), fails('callback'));

        const text = textOf(element);
        expect(text).toContain('2 of 3: c.SetupLinkServiceToOrg');
        expect(text).toContain('service-to-org is broken. Repair service-to-org.');
        expect(text).toContain('c.SetupLinkCallback callback is broken. Repair callback.');
        expect(text).not.toContain('c.SetupAllWell');
    });

    it('shows a step that it does not know by its own name', () => {
        expect(textOf(shown(works('moon')))).toContain('moon');
    });

    it.each([[works('service-to-onespan')], [fails('service-to-onespan')]])('is accessible: %j', async (step) => {
        shown(step);

        expect(await violations()).toEqual([]);
    });
});
