package io.stagesign.org;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The orgs that use this service, found by what identifies them; secrets are compared in constant time. */
public final class Orgs {
    private final List<Org> orgs;

    public Orgs(Collection<Org> orgs) {
        this.orgs = List.copyOf(orgs);
    }

    public List<Org> all() {
        return orgs;
    }

    public Optional<Org> find(OrgId id) {
        return orgs.stream().filter(org -> org.id().equals(id)).findFirst();
    }

    /**
     * Returns an org that must be configured.
     *
     * @throws UnknownOrg when it is not: an operator took it out while requests of it are open
     */
    public Org get(OrgId id) {
        return find(id).orElseThrow(() -> new UnknownOrg(id));
    }

    /** Finds the org that owns this bearer token. */
    public Optional<Org> byToken(String token) {
        return match(TokenHash.of(token), Org::tokenSha256);
    }

    /** Finds the org whose OneSpan account calls this path with this key. */
    public Optional<Org> byCallback(String path, String key) {
        return match(
                path + '\n' + key,
                org -> org.onespan().callbackPath() + '\n' + org.onespan().callbackKey());
    }

    /** Says that requests of an org are open but the org is not configured. */
    public static final class UnknownOrg extends RuntimeException {
        private UnknownOrg(OrgId id) {
            super("org " + id + " is not configured: add it under stagesign.orgs again, or remove its requests");
        }
    }

    /** Every org is compared with, so that the time tells nothing. */
    private Optional<Org> match(String given, Function<Org, String> expected) {
        Org found = null;
        for (Org org : orgs) {
            if (TokenHash.same(given, expected.apply(org))) {
                found = org;
            }
        }
        return Optional.ofNullable(found);
    }
}
