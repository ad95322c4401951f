package io.stagesign.job;

import io.stagesign.org.LimitSettings;
import io.stagesign.org.Org;
import io.stagesign.org.OrgId;
import io.stagesign.org.Orgs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The places for jobs of each org and of each OneSpan account on this instance: who finds none comes back later. */
final class Slots {
    private final LimitSettings limits;
    private final Orgs orgs;
    private final Map<OrgId, Semaphore> ofOrgs = new ConcurrentHashMap<>();
    private final Map<Account, Semaphore> ofAccounts = new ConcurrentHashMap<>();

    Slots(LimitSettings limits, Orgs orgs) {
        this.limits = limits;
        this.orgs = orgs;
    }

    /** A place that was taken, until it is freed. */
    @FunctionalInterface
    interface Slot {
        void free();
    }

    /** An account is the same for all who reach it with the same key. */
    private record Account(String baseUrl, String apiKey) {
        @Override
        public String toString() {
            return "Account[" + baseUrl + "]";
        }
    }

    /**
     * Takes a place in the org and one in its account, or none.
     *
     * @param key of a job: an org, or {@code <org>:<request>}
     */
    Optional<Slot> take(String key) {
        int colon = key.indexOf(':');
        OrgId org = new OrgId(colon < 0 ? key : key.substring(0, colon));
        Semaphore ofOrg = ofOrgs.computeIfAbsent(org, id -> new Semaphore(limits.jobsPerOrg()));
        if (!ofOrg.tryAcquire()) {
            return Optional.empty();
        }
        Optional<Semaphore> ofAccount = orgs.find(org).map(this::ofAccount);
        if (ofAccount.isPresent() && !ofAccount.get().tryAcquire()) {
            ofOrg.release();
            return Optional.empty();
        }
        return Optional.of(() -> {
            ofAccount.ifPresent(Semaphore::release);
            ofOrg.release();
        });
    }

    private Semaphore ofAccount(Org org) {
        Account account =
                new Account(org.onespan().baseUrl().toString(), org.onespan().apiKey());
        return ofAccounts.computeIfAbsent(account, each -> new Semaphore(limits.jobsPerAccount()));
    }
}
