/** Tells a user without the right from a platform in trouble. */
const refusals = [400, 401, 403, 404];

/** Returns whether the platform refused to describe an object, as it does to those who may not read it. */
export function isRefused(error) {
    return refusals.includes(error?.status);
}
