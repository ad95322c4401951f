package io.stagesign.signing;

import io.stagesign.org.OrgId;
import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All signing requests; each change names the status and the claim it expects, and tells those who follow. */
@Repository
@Transactional
public class SigningRequests {
    private static final Logger log = LoggerFactory.getLogger(SigningRequests.class);

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SigningRequests(JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stores a new request, of which the org knows by itself; returns false when this key is known already.
     *
     * @param sendAfter until when it is held
     */
    public boolean add(RequestKey key, RecordId opportunity, String rule, @Nullable Instant sendAfter, String reason) {
        return add(key, opportunity, rule, sendAfter, reason, false);
    }

    /**
     * As above, of a request that may have been known, sent and filed before.
     *
     * @param cloudsAhead whether that may be: then the clouds are asked first
     */
    public boolean add(
            RequestKey key,
            RecordId opportunity,
            String rule,
            @Nullable Instant sendAfter,
            String reason,
            boolean cloudsAhead) {
        int added = jdbc.sql("""
                        insert into signing_request (org_id, id, opportunity_id, rule, status, reason, send_after, created_at,
                            changed_at, reported_version, clouds_ahead, draft_attempts)
                        values (:org, :id, :opportunity, :rule::jsonb, :status, :reason, :sendAfter, :now, :now, 1, :ahead,
                            case when :ahead then 1 else 0 end)
                        on conflict (org_id, id) do nothing""")
                .params(SqlValues.of(key)
                        .with("opportunity", opportunity.value())
                        .with("rule", rule)
                        .with("status", Status.REQUESTED.word())
                        .with("reason", reason)
                        .with("sendAfter", sendAfter)
                        .with("now", clock.instant())
                        .with("ahead", cloudsAhead)
                        .map())
                .update();
        if (added == 1) {
            tell(key, null, Status.REQUESTED, reason);
        }
        return added == 1;
    }

    @Transactional(readOnly = true)
    public Optional<SigningRequest> find(RequestKey key) {
        return jdbc.sql("select * from signing_request where org_id = :org and id = :id")
                .params(SqlValues.of(key).map())
                .query(SigningRequestRow::read)
                .optional();
    }

    /** Finds the request to which a transaction of this org's account belongs. */
    @Transactional(readOnly = true)
    public Optional<RequestKey> findByTransaction(OrgId org, String transactionId) {
        return jdbc.sql("select id from signing_request where org_id = :org and transaction_id = :transaction")
                .param("org", org.value())
                .param("transaction", transactionId)
                .query(String.class)
                .optional()
                .map(id -> new RequestKey(org, new RecordId(id)));
    }

    /** Finds requests of any org by the id of the request, of its opportunity or of its transaction: for the operator. */
    @Transactional(readOnly = true)
    public List<SigningRequest> search(String id) {
        return jdbc.sql("""
                        select * from signing_request
                        where id = :id or opportunity_id = :id or transaction_id = :id
                        order by created_at desc limit 50""").param("id", id).query(SigningRequestRow::read).list();
    }

    /** Takes a request for one run of a job, if it has one of these statuses; whoever held it can write no more. */
    public Optional<SigningRequest> claim(RequestKey key, Collection<Status> expected) {
        return jdbc.sql("""
                        update signing_request set epoch = epoch + 1
                        where org_id = :org and id = :id and status in (:expected)
                        returning *""")
                .params(SqlValues.of(key)
                        .with("expected", expected.stream().map(Status::word).toList())
                        .map())
                .query(SigningRequestRow::read)
                .optional();
    }

    /** Keeps the claim until the end of the transaction: what is written with it is written by its holder. */
    public void hold(SigningRequest claimed) {
        boolean held = jdbc.sql("""
                        select 1 from signing_request
                        where org_id = :org and id = :id and status = :from and epoch = :epoch
                        for update""")
                .params(SqlValues.of(claimed).map())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!held) {
            throw new LostClaim(claimed.key());
        }
    }

    /** Counts an attempt to create the transaction, before it is made, and keeps for whom it is. */
    public SigningRequest countDraftAttempt(SigningRequest claimed, String opportunityName) {
        return write(
                claimed,
                "draft_attempts = draft_attempts + 1, opportunity_name = :opportunityName",
                SqlValues.of(claimed).with("opportunityName", opportunityName));
    }

    /** Stores which transaction is this request's. */
    public SigningRequest keepTransaction(SigningRequest claimed, String transactionId) {
        return write(
                claimed, "transaction_id = :transaction", SqlValues.of(claimed).with("transaction", transactionId));
    }

    /** Moves a request on; refused when the status may not follow or the claim is lost. */
    public SigningRequest move(SigningRequest claimed, Move move) {
        if (!claimed.status().mayBecome(move.to())) {
            throw new IllegalStateException(
                    claimed.status().word() + " is not followed by " + move.to().word());
        }
        SigningRequest moved = write(
                claimed,
                """
                status = :to, reason = :reason, version = version + 1, changed_at = :now,
                sent_at = coalesce(sent_at, :sentAt), expires_at = %s,
                completed_at = coalesce(:completedAt, completed_at), filed_at = coalesce(:filedAt, filed_at)""".formatted(move.to() == Status.SENT ? ":expiresAt" : "coalesce(:expiresAt, expires_at)"),
                SqlValues.of(claimed)
                        .with("to", move.to().word())
                        .with("reason", move.reason())
                        .with("now", clock.instant())
                        .with("sentAt", move.sentAt())
                        .with("expiresAt", move.expiresAt())
                        .with("completedAt", move.completedAt())
                        .with("filedAt", move.filedAt()));
        tell(claimed.key(), claimed.status(), move.to(), move.reason());
        // Without the reason: it may name people.
        log.info("Signing request {}: {}", claimed.key().request(), move.to().word());
        return moved;
    }

    /**
     * Notes that OneSpan was asked, and what a rep should see of it: the version counts only when that changed.
     *
     * @param expiresAt absent when the transaction does not expire
     */
    public SigningRequest progress(
            SigningRequest claimed, String reason, @Nullable Instant expiresAt, boolean signersChanged) {
        boolean visible = signersChanged || !reason.equals(claimed.reason());
        SigningRequest read = write(
                claimed,
                """
                reason = :reason, synced_at = :now, expires_at = :expiresAt,
                version = version + :step""",
                SqlValues.of(claimed)
                        .with("reason", reason)
                        .with("now", clock.instant())
                        .with("expiresAt", expiresAt)
                        .with("step", visible ? 1 : 0));
        if (visible) {
            tell(claimed.key(), claimed.status(), claimed.status(), reason);
        }
        return read;
    }

    /** Says on the record why a request waits, while it is in one of these statuses; says nothing twice. */
    public void explain(RequestKey key, Collection<Status> expected, String reason) {
        jdbc.sql("""
                        update signing_request set reason = :reason, version = version + 1
                        where org_id = :org and id = :id and status in (:expected) and reason <> :reason
                        returning status""")
                .params(SqlValues.of(key)
                        .with("reason", reason)
                        .with("expected", expected.stream().map(Status::word).toList())
                        .map())
                .query(String.class)
                .optional()
                .map(Status::of)
                .ifPresent(status -> tell(key, status, status, reason));
    }

    /**
     * Says on the timeline alone what was done to a request, and has the rows reported that changed with it.
     *
     * @return false when the request has none of these statuses: nothing was said
     */
    public boolean note(RequestKey key, Collection<Status> expected, String sentence) {
        Optional<Status> noted = jdbc.sql("""
                        update signing_request set version = version + 1
                        where org_id = :org and id = :id and status in (:expected)
                        returning status""")
                .params(SqlValues.of(key)
                        .with("expected", expected.stream().map(Status::word).toList())
                        .map())
                .query(String.class)
                .optional()
                .map(Status::of);
        noted.ifPresent(status -> tell(key, status, status, sentence));
        return noted.isPresent();
    }

    /** Notes how much of a request the rep has seen. */
    public void reported(RequestKey key, long version) {
        jdbc.sql("""
                        update signing_request set reported_version = greatest(reported_version, :version)
                        where org_id = :org and id = :id""").params(SqlValues.of(key).with("version", version).map()).update();
    }

    /** Has a request reported once more when what the rep saw was lost: the org shows a status that it left since. */
    public void reportAgain(RequestKey key, Status shown) {
        jdbc.sql("""
                        update signing_request set reported_version = 0
                        where org_id = :org and id = :id and status <> :shown and reported_version = version
                        returning status""")
                .params(SqlValues.of(key).with("shown", shown.word()).map())
                .query(String.class)
                .optional()
                .map(Status::of)
                .ifPresent(status -> events.publishEvent(new RequestChanged(key, status, status)));
    }

    /**
     * Notes of every request that can still change that the clouds may be ahead of it; who holds one writes no more.
     *
     * @return how many there are
     */
    public int doubtAll() {
        return jdbc.sql("""
                        update signing_request
                        set clouds_ahead = true, draft_attempts = greatest(draft_attempts, 1), epoch = epoch + 1
                        where status in ('Requested', 'Preparing', 'Sent', 'Completed', 'Expired', 'Cancelled')""").update();
    }

    private SigningRequest write(SigningRequest claimed, String assignments, SqlValues values) {
        return jdbc.sql("""
                        update signing_request set %s
                        where org_id = :org and id = :id and status = :from and epoch = :epoch
                        returning *""".formatted(assignments))
                .params(values.map())
                .query(SigningRequestRow::read)
                .optional()
                .orElseThrow(() -> new LostClaim(claimed.key()));
    }

    /** Keeps a change on the timeline and tells those who follow it; joins the transaction that makes it. */
    void tell(RequestKey key, @Nullable Status from, Status to, String reason) {
        timeline.append(key, to, reason);
        events.publishEvent(new RequestChanged(key, from, to));
    }
}
