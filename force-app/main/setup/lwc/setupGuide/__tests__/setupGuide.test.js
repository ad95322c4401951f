import { guide } from 'c/setupGuide';

jest.mock('@salesforce/label/c.SetupStepTokenHow', () => ({ default: 'For {0}.' }), { virtual: true });
jest.mock('@salesforce/label/c.SetupStepUserHow', () => ({ default: 'Have it: {0}.' }), { virtual: true });

const nothing = { integrationUsers: 0, isConnected: false, activeRules: 0, people: 0 };
const done = (progress) =>
    guide({ ...nothing, ...progress }, '00D')
        .filter(({ isDone }) => isDone)
        .map(({ name }) => name);

describe('c/setupGuide', () => {
    it('names every step in order', () => {
        const names = guide(nothing, '00D').map(({ name }) => name);

        expect(names).toEqual(['token', 'address', 'user', 'app', 'oneSpan', 'test', 'people', 'rule']);
    });

    it('says which org the token is for, and who has a permission set', () => {
        const [token, , user] = guide({ ...nothing, integrationUsers: 2 }, '00D7');

        expect(token.how).toBe('For 00D7.');
        expect(user.how).toBe('Have it: 2.');
    });

    it('leads to the pages of Setup', () => {
        const [token, , user] = guide(nothing, '00D');

        expect(token.pages).toEqual([{ url: '/lightning/setup/NamedCredential/home', label: 'c.SetupGoCredentials' }]);
        expect(user.pages).toHaveLength(2);
    });

    it.each([
        [{}, []],
        [{ integrationUsers: 1 }, ['user']],
        [{ isConnected: true }, ['token', 'address', 'app', 'oneSpan', 'test']],
        [{ people: 3, activeRules: 1 }, ['people', 'rule']]
    ])('knows by %j what is done', (progress, names) => {
        expect(done(progress)).toEqual(names);
    });
});
