package io.stagesign.callback;

import io.stagesign.job.Jobs;
import io.stagesign.onespan.TransactionState;
import io.stagesign.org.OrgId;
import io.stagesign.org.RequestKey;
import io.stagesign.signing.SigningRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What OneSpan told us, each once, however often it was said. */
@Repository
class Callbacks {
    private final JdbcClient jdbc;
    private final SigningRequests requests;
    private final CallbackRegistrations registrations;
    private final Jobs jobs;
    private final Clock clock;

    Callbacks(JdbcClient jdbc, SigningRequests requests, CallbackRegistrations registrations, Jobs jobs, Clock clock) {
        this.registrations = registrations;
        this.jdbc = jdbc;
        this.requests = requests;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Stores a callback and has the transaction looked at, also for one that is known: an operator may have sent it again.
     *
     * @return false when no request of this org has the transaction
     */
    @Transactional
    boolean store(OrgId org, Callback callback) {
        Optional<RequestKey> key =
                requests.findByTransaction(org, callback.transaction().value());
        key.ifPresent(request -> {
            insert(request, callback);
            jobs.ask(SyncJob.NAME, request, callback.within());
        });
        return key.isPresent();
    }

    /** Returns when OneSpan last said that everybody signed, if it did. */
    Optional<Instant> completionTold(RequestKey key) {
        return jdbc.sql("""
                        select max(received_at) from callback
                        where org_id = :org and request_id = :request and name = :name""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("name", Callback.COMPLETE)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Returns the ids of those whose invitation came back from the address that they have now. */
    Set<String> bounced(RequestKey key, List<TransactionState.Signer> signers) {
        List<String> callers = jdbc.sql("""
                        select distinct caller from callback
                        where org_id = :org and request_id = :request and name = :name and message <> 'OOTO'""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("name", Callback.BOUNCE)
                .query(String.class)
                .list();
        return signers.stream()
                .filter(signer -> callers.contains(signer.personId()) && cameBackNow(key, signer))
                .map(TransactionState.Signer::id)
                .collect(Collectors.toSet());
    }

    /** Whether it came back after the address was corrected last. */
    private boolean cameBackNow(RequestKey key, TransactionState.Signer signer) {
        return jdbc.sql("""
                        select exists (
                            select 1 from callback
                            where org_id = :org and request_id = :request and name = :name and message <> 'OOTO'
                                and caller = :person
                                and not exists (
                                    select 1 from signing_request_signer signer
                                    where signer.org_id = callback.org_id and signer.request_id = callback.request_id
                                        and signer.contact_id = :signer
                                        and signer.corrected_at > callback.received_at))""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("name", Callback.BOUNCE)
                .param("person", signer.personId())
                .param("signer", signer.id())
                .query(Boolean.class)
                .single();
    }

    /** Tells whether the org's account calls us, as far as that is known. */
    boolean isCalled(OrgId org) {
        return !registrations.isTaken(org);
    }

    /** Tells whether OneSpan told anything of a request since then. */
    boolean anySince(RequestKey key, Instant since) {
        return jdbc.sql("""
                        select exists (select 1 from callback
                        where org_id = :org and request_id = :request and received_at >= :since)""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private void insert(RequestKey key, Callback callback) {
        jdbc.sql("""
                        insert into callback (org_id, request_id, transaction_id, name, caller, document_id, message,
                            created_date, received_at)
                        values (:org, :request, :transaction, :name, :caller, :document, :message, :created, :now)
                        on conflict do nothing""")
                .param("org", key.org().value())
                .param("request", key.request().value())
                .param("transaction", callback.transaction().value())
                .param("name", callback.name())
                .param("caller", callback.caller())
                .param("document", callback.documentId())
                .param("message", callback.message())
                .param("created", callback.createdDate())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
