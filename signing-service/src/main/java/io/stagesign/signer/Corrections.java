package io.stagesign.signer;

import io.stagesign.org.RecordId;
import io.stagesign.org.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes to correct a signer's address, at most one per signer; each is open until it is known what became of it. */
@Repository
public class Corrections {
    private static final String SIGNER = "org_id = :org and request_id = :request and contact_id = :contact";

    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A wish.
     *
     * @param email forgotten once it is settled
     */
    record Correction(
            RecordId contact,
            @Nullable String email,
            Instant askedAt,
            @Nullable Instant settledAt) {
        boolean isOpen() {
            return settledAt == null;
        }
    }

    /** Tells whether a signer's address is being corrected: then OneSpan may know the new one before we do. */
    public boolean isUnderWay(RequestKey key, RecordId contact) {
        return find(key, contact).filter(Correction::isOpen).isPresent();
    }

    Optional<Correction> find(RequestKey key, RecordId contact) {
        return statement("select * from correction where " + SIGNER, key)
                .param("contact", contact.value())
                .query(Corrections::read)
                .optional();
    }

    List<Correction> open(RequestKey key) {
        return statement("""
                        select * from correction
                        where org_id = :org and request_id = :request and settled_at is null order by contact_id""", key).query(Corrections::read).list();
    }

    /** Stores a wish in the place of any other for this signer. */
    void ask(RequestKey key, RecordId contact, String email) {
        statement("""
                        insert into correction (org_id, request_id, contact_id, email, asked_at)
                        values (:org, :request, :contact, :email, :now)
                        on conflict (org_id, request_id, contact_id)
                            do update set email = :email, asked_at = :now, settled_at = null""", key)
                .param("contact", contact.value())
                .param("email", email)
                .param("now", now())
                .update();
    }

    /** Notes that it is known what became of a wish; returns false when another one stands in its place by now. */
    boolean settle(RequestKey key, Correction wish) {
        return statement("""
                        update correction set settled_at = :now, email = null
                        where settled_at is null and asked_at = :asked and email = :email and\s""" + SIGNER, key)
                        .param("contact", wish.contact().value())
                        .param("email", wish.email())
                        .param("asked", OffsetDateTime.ofInstant(wish.askedAt(), ZoneOffset.UTC))
                        .param("now", now())
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec statement(String sql, RequestKey key) {
        return jdbc.sql(sql)
                .param("org", key.org().value())
                .param("request", key.request().value());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Correction read(ResultSet row, int number) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Correction(
                new RecordId(row.getString("contact_id")),
                row.getString("email"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
