import ErrorMessage from 'c/errorMessage';
import { heard, mount, settled, textOf, violations } from 'stagesign/page';

describe('c-error-message', () => {
    it('shows nothing without an error', () => {
        expect(textOf(mount('c-error-message', ErrorMessage))).toBe('');
    });

    it.each([
        ['of Apex', { body: { message: 'No access.' } }, 'No access.'],
        ['of a wire', { body: [{ message: 'One.' }, { message: 'Two.' }] }, 'One. Two.'],
        ['of a script', new Error('Broken.'), 'Broken.'],
        ['that says nothing', {}, 'c.PanelProblem']
    ])('shows the sentence of an error %s', (_, error, sentence) => {
        expect(textOf(mount('c-error-message', ErrorMessage, { error }))).toBe(sentence);
    });

    it('offers to try again', async () => {
        const element = mount('c-error-message', ErrorMessage, { error: new Error('Broken.'), canRetry: true });
        const retries = heard(element, 'retry');

        element.shadowRoot.querySelector('lightning-button').click();
        await settled();

        expect(retries).toHaveLength(1);
    });

    it('is accessible', async () => {
        mount('c-error-message', ErrorMessage, { error: new Error('Broken.'), canRetry: true });

        expect(await violations()).toEqual([]);
    });
});
