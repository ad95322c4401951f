/** What the page says about its user and language. */
const { user, language, locale, timeZone, currency, permissions } = JSON.parse(
    document.getElementById('page-context').textContent
);

/** Everything that components ask about where they are. */
export const page = {
    user: { Id: user, isGuest: false },
    language,
    i18n: { lang: language.split('_')[0], locale, timeZone, currency },
    permissions,
    formFactor: matchMedia('(max-width: 47.9375em)').matches ? 'Small' : 'Large'
};
