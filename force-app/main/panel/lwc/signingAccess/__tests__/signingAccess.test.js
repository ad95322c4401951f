import { isRefused } from 'c/signingAccess';

describe('c/signingAccess', () => {
    it.each([
        [{ status: 403 }, true],
        [{ status: 404 }, true],
        [{ status: 500 }, false],
        [{}, false],
        [undefined, false]
    ])('of %j says that it is a refusal: %s', (error, expected) => {
        expect(isRefused(error)).toBe(expected);
    });
});
